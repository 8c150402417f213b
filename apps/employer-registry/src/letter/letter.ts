import { coversRegion } from '@anxin/codes';
import type { LocalDate } from '@anxin/calendar';

/** `government`: a lower government is bound to the one above; `enterprise`: an enterprise to the government where it works. */
export const LETTER_KINDS = ['government', 'enterprise'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** One of the two who sign: a government by its division, or an enterprise by its credit code. */
export interface Party {
  readonly region?: string;
  readonly uscc?: string;
}

/** What can be promised, how it is counted, and the document it is asked for in. */
export interface Measure {
  readonly title: { readonly zh: string; readonly en: string };
  /** Whether the target is the least or the most that is promised. */
  readonly promise: 'at-least' | 'at-most';
  readonly unit: 'percent' | 'count';
  readonly source: string;
}

const measure = (zh: string, en: string, promise: Measure['promise'], unit: Measure['unit'], source: string): Measure => ({
  title: { zh, en },
  promise,
  unit,
  source,
});

/** The coded measures 责任目标. */
export const MEASURES = {
  'arrears-cleared-percent': measure(
    '欠薪办结率',
    'wage arrears cleared',
    'at-least',
    'percent',
    '临沂市三项行动计划 (2014) 8; 泰政办发〔2014〕33号 (一)',
  ),
  'complaints-closed-percent': measure(
    '投诉举报结案率',
    'complaint cases closed',
    'at-least',
    'percent',
    '临沂市三项行动计划 (2014) 8: 有诉必接、有接必查、查必有果',
  ),
  'contract-signing-percent': measure(
    '劳动合同签订率',
    'written contracts signed',
    'at-least',
    'percent',
    '临沂市、泰安市三项行动计划 (2014): 95%',
  ),
  'mobile-contract-signing-percent': measure(
    '建筑、餐饮、居民服务业劳动合同签订率',
    'written contracts signed in construction, catering, resident services',
    'at-least',
    'percent',
    '临沂市、泰安市三项行动计划 (2014): 65%',
  ),
  'wage-deposit-percent': measure('工资保证金缴存率', 'wage deposits paid in', 'at-least', 'percent', '临沂市三项行动计划 (2014) 7: 两金'),
  'wage-card-percent': measure(
    '实名制工资支付一卡通覆盖率',
    'wages paid by real-name card',
    'at-least',
    'percent',
    '临沂市三项行动计划 (2014) 7: 一卡',
  ),
  'bargaining-percent': measure(
    '工资集体协商覆盖率',
    'wage bargaining in unionised firms',
    'at-least',
    'percent',
    '临沂市三项行动计划 (2014) 6: 85%; 泰政办发〔2014〕33号: 90%',
  ),
  'special-inspections': measure(
    '专项检查次数',
    'special inspections of wage payment',
    'at-least',
    'count',
    '临沂市三项行动计划 (2014) 8: 每年至少2次',
  ),
  'major-incidents': measure(
    '因欠薪引发的群体性事件',
    'collective incidents over wages',
    'at-most',
    'count',
    '临沂市三项行动计划 (2014) 8; 甬党〔2011〕16号 七(二)',
  ),
} as const satisfies Record<string, Measure>;
export type MeasureCode = keyof typeof MEASURES;
export const MEASURE_CODES = Object.keys(MEASURES) as MeasureCode[];

/** A promised figure: per cent "95" or "98.5", or a count "0". */
export interface Target {
  readonly measure: MeasureCode;
  readonly value: string;
}

export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What can't be of a letter's parties, targets and days, by field. */
export const letterFaults = (
  letter: {
    readonly year: number;
    readonly kind: LetterKind;
    readonly obligor: Party;
    readonly obligee: Party;
    readonly targets: readonly Target[];
    readonly signedOn: LocalDate;
  },
  today: LocalDate,
): Fault[] => [
  ...partyFaults(letter),
  ...letter.targets.flatMap(({ measure, value }, at): Fault[] => {
    if (letter.targets.findIndex((one) => one.measure === measure) !== at)
      return [{ path: `targets.${at}.measure`, message: 'is promised twice' }];
    const fits = MEASURES[measure].unit === 'count' ? /^\d{1,6}$/.test(value) : /^\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) <= 100;
    return fits
      ? []
      : [{ path: `targets.${at}.value`, message: 'must be per cent from 0 to 100, or a whole number where the measure is a count' }];
  }),
  ...(letter.signedOn > today ? [{ path: 'signedOn', message: 'must not lie in the future' }] : []),
  ...(letter.signedOn > `${letter.year}-12-31` || letter.signedOn < `${letter.year - 1}-07-01`
    ? [{ path: 'signedOn', message: 'must lie within the year, or in the half-year before it' }]
    : []),
];

const partyFaults = ({ kind, obligor, obligee }: { kind: LetterKind; obligor: Party; obligee: Party }): Fault[] => {
  if (obligee.region === undefined || obligee.uscc !== undefined) return [{ path: 'obligee', message: 'must be a government, { region }' }];
  if (kind === 'enterprise')
    return obligor.uscc === undefined || obligor.region !== undefined
      ? [{ path: 'obligor', message: 'must be an enterprise, { uscc }' }]
      : [];
  if (obligor.region === undefined || obligor.uscc !== undefined) return [{ path: 'obligor', message: 'must be a government, { region }' }];
  return obligor.region === obligee.region || !coversRegion(obligee.region, obligor.region)
    ? [{ path: 'obligor.region', message: 'must lie below the obligee' }]
    : [];
};
