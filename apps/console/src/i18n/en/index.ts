import type { Shape } from '../shape';
import type { zh } from '../zh';
import { cases } from './cases';
import { clues } from './clues';
import { complaints } from './complaints';
import { following } from './following';
import { frame } from './frame';
import { papers } from './papers';
import { policies } from './policies';
import { registers } from './registers';
import { values } from './values';

/** Every word of the console in English. */
export const en: Shape<typeof zh> = {
  ...frame,
  ...cases,
  ...clues,
  ...complaints,
  ...following,
  ...papers,
  ...policies,
  ...registers,
  ...values,
};
