/**
 * @typedef {{ median: number, low: number, high: number }} Range
 * @typedef {object} Row one line of the table
 * @property {string} id @property {string} metric @property {number | null} value @property {string} unit
 * @property {string} [peer] @property {number | null} [peerValue] @property {number | null} [ratio]
 * @property {Range} [ratios] the ratio of each pair of neighbouring runs
 * @property {number} [floor] @property {number} [goal] @property {'floor' | 'goal' | 'missed' | 'told'} met
 * @property {string} [note]
 */

/** @param {readonly number[]} values @returns {number} the middle one, or the mean of the two in the middle */
export function median(values) {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {readonly number[]} values @returns {Range} */
export function rangeOf(values) {
  return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
}

/** The smallest value that at least that share of all values doesn't exceed. @param {readonly number[]} values @param {number} share such as 0.99 */
export function percentile(values, share) {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
}

/**
 * The ratio of each pair of neighbouring runs, and the median of those: what disturbs the machine for a while disturbs both of a pair.
 * @param {readonly number[]} own @param {readonly number[]} peers
 */
export function ratioOf(own, peers) {
  if (own.length !== peers.length) throw new RangeError('a run without its pair');
  return rangeOf(own.map((value, at) => value / peers[at]));
}

/**
 * The slope of a line through the logarithms: 1 where what is measured grows as its size does, 0 where it doesn't grow.
 * @param {readonly number[]} sizes @param {readonly number[]} values
 */
export function growthOf(sizes, values) {
  if (sizes.length !== values.length || sizes.length < 2) throw new RangeError('a growth needs a value of each of two sizes or more');
  const [x, y] = [sizes.map(Math.log), values.map(Math.log)];
  const mean = (/** @type {number[]} */ all) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [ofX, ofY] = [mean(x), mean(y)];
  return x.reduce((sum, one, at) => sum + (one - ofX) * (y[at] - ofY), 0) / x.reduce((sum, one) => sum + (one - ofX) ** 2, 0);
}

/**
 * Whether a value reaches its floor, its goal, or neither. Where less is better the limit is a ceiling.
 * @param {number} value @param {{ floor?: number, goal?: number, less?: boolean }} limits @returns {'floor' | 'goal' | 'missed' | 'told'}
 */
export function verdict(value, { floor, goal, less = false }) {
  const reaches = (/** @type {number} */ limit) => (less ? value <= limit : value >= limit);
  if (floor === undefined && goal === undefined) return 'told';
  if (goal !== undefined && reaches(goal)) return 'goal';
  if (floor !== undefined && reaches(floor)) return goal === undefined ? 'goal' : 'floor';
  return 'missed';
}
