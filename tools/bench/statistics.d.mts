export interface Range {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}
export type Verdict = 'floor' | 'goal' | 'missed' | 'told';
export function median(values: readonly number[]): number;
export function rangeOf(values: readonly number[]): Range;
export function percentile(values: readonly number[], share: number): number;
export function ratioOf(own: readonly number[], peers: readonly number[]): Range;
export function growthOf(sizes: readonly number[], values: readonly number[]): number;
export function verdict(value: number, limits: { floor?: number; goal?: number; less?: boolean }): Verdict;
