/** 大型 large, 中型 medium, 小型 small, 微型 micro (统计上大中小微型企业划分办法 2017, 国统字〔2017〕213号). */
export const EMPLOYER_SIZES = ['large', 'medium', 'small', 'micro'] as const;
export type EmployerSize = (typeof EMPLOYER_SIZES)[number];

/** People from which an enterprise can be large, medium, small. Where people alone don't decide, turnover or assets must reach their bounds too. */
interface Bounds {
  readonly people: readonly [large: number, medium: number, small: number];
  readonly alone: boolean;
}

const needsMore = (large: number, medium: number, small: number): Bounds => ({ people: [large, medium, small], alone: false });
/** 其他未列明行业: people alone decide. */
const ALONE: Bounds = { people: [300, 100, 10], alone: true };

/** The first line that fits counts. Farming and construction are sized by money alone and stand in none. */
const BY_INDUSTRY: readonly (readonly [code: RegExp, bounds: Bounds])[] = [
  [/^[BCD]/, needsMore(1000, 300, 20)],
  [/^F51/, needsMore(200, 20, 5)],
  [/^F52/, needsMore(300, 50, 10)],
  [/^G59/, needsMore(200, 100, 20)],
  [/^G60/, needsMore(1000, 300, 20)],
  [/^G/, needsMore(1000, 300, 20)],
  [/^H/, needsMore(300, 100, 10)],
  [/^I6[34]/, needsMore(2000, 100, 10)],
  [/^I65/, needsMore(300, 100, 10)],
  [/^K702/, needsMore(1000, 300, 100)],
  [/^L/, needsMore(300, 100, 10)],
  [/^(M|N|O|R|K703|K704|K709)/, ALONE],
];

export interface SizeView {
  readonly size: EmployerSize | null;
  /** Where the size is from: people alone decide in its industry, or it was stated; null where neither is known. */
  readonly by: 'people' | 'stated' | null;
  /** The largest it can be by its people, where turnover or assets would have to be known too; null where people tell nothing. */
  readonly atMost: EmployerSize | null;
}

/**
 * The size of an employer as far as it is known.
 * @param people of its newest headcount, its own and those dispatched to it; undefined where none was reported
 */
export const sizeOf = (industry: string, people: number | undefined, stated: EmployerSize | null): SizeView => {
  const bounds = BY_INDUSTRY.find(([code]) => code.test(industry))?.[1];
  const byPeople = bounds && people !== undefined ? (EMPLOYER_SIZES[bounds.people.findIndex((least) => people >= least)] ?? 'micro') : null;
  if (byPeople && bounds!.alone) return { size: byPeople, by: 'people', atMost: byPeople };
  return { size: stated, by: stated && 'stated', atMost: byPeople };
};
