import { toOffsetString } from '@anxin/calendar';
import { regionByCode } from '@anxin/codes';
import { MEASURES, type LetterKind, type Measure, type MeasureCode, type Party } from './letter';
import type { LetterEntity } from './letter.entity';

export interface TargetView {
  readonly measure: MeasureCode;
  readonly value: string;
  readonly promise: Measure['promise'];
  readonly unit: Measure['unit'];
  readonly title: string;
}

export interface LetterView {
  readonly id: string;
  readonly year: number;
  readonly kind: LetterKind;
  readonly obligor: Party;
  readonly obligee: Party;
  readonly targets: readonly TargetView[];
  readonly signedOn: string;
  readonly registeredAt: string;
}

/** Somebody who is to sign and has not. */
export interface UnsignedView {
  readonly kind: LetterKind;
  /** The lower government, or the county where the enterprise builds. */
  readonly region: string;
  readonly regionName: string;
  readonly uscc: string | null;
  /** The enterprise's name; null where the register doesn't know it. */
  readonly name: string | null;
  /** How many of its building sites there are open; null for a government. */
  readonly projects: number | null;
  /** Last day to sign (policy `letters.due-on`). */
  readonly dueOn: string;
  readonly overdue: boolean;
}

export interface MeasureView extends Measure {
  readonly measure: MeasureCode;
}

export const letterView = (letter: LetterEntity): LetterView => ({
  id: letter.id,
  year: letter.year,
  kind: letter.kind,
  obligor: letter.obligorUscc === null ? { region: letter.obligorRegion! } : { uscc: letter.obligorUscc },
  obligee: { region: letter.obligeeRegion },
  targets: letter.targets.map(({ measure, value }) => {
    const { promise, unit, title } = MEASURES[measure];
    return { measure, value, promise, unit, title: title.zh };
  }),
  signedOn: letter.signedOn,
  registeredAt: toOffsetString(letter.registeredAt),
});

export const regionNameOf = (code: string): string => regionByCode(code)?.name ?? code;
