export type { Fen } from './fen';
export { fen, isYuan, yuan } from './fen';
export { abs, atLeastShare, dividedBy, max, min, moreThanShare, percentOf, share, sum, times } from './arithmetic';
