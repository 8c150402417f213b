interface Link {
  readonly id: string;
  readonly renews: string | null;
}

/** The contract that follows each (续订). */
export const followers = (contracts: readonly Link[]): ReadonlyMap<string, string> =>
  new Map(contracts.flatMap(({ id, renews }) => (renews === null ? [] : [[renews, id] as const])));

/** All periods that follow one another, oldest first, around one of them. */
export const chainOf = (id: string, contracts: readonly Link[]): string[] => {
  const before = new Map(contracts.map((one) => [one.id, one.renews]));
  const after = followers(contracts);
  const chain = [id];
  for (let earlier = before.get(id); earlier; earlier = before.get(earlier)) chain.unshift(earlier);
  for (let later = after.get(id); later; later = after.get(later)) chain.push(later);
  return chain;
};
