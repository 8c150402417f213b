import { answerOf, partsOf } from './money-request';

const deposit = (held: bigint) => ({ held });

it('one deposit bears all where it can, else each what it holds, in order', () => {
  expect(partsOf([deposit(720_000n), deposit(5n)], 612_800n)).toEqual([{ deposit: deposit(720_000n), part: 612_800n }]);
  expect(partsOf([deposit(0n), deposit(100n), deposit(900n)], 300n).map(({ part }) => part)).toEqual([100n, 200n]);
  expect(partsOf([], 1n)).toEqual([]);
});

it.each([
  [300n, 300n, 1, { answer: 'noticed', reason: null }],
  [300n, 299n, 1, { answer: 'noticed', reason: 'holds-less' }],
  [300n, 0n, 1, { answer: 'refused', reason: 'holds-less' }],
  [300n, 0n, 0, { answer: 'refused', reason: 'no-deposit' }],
] as const)('of %d asked %d drawn on %d deposits', (asked, drawn, deposits, answer) =>
  expect(answerOf(asked, drawn, deposits)).toEqual({ ...answer, drawn }),
);
