/** One piece of let work as it hangs in the chain. */
export interface Let {
  readonly id: string;
  readonly parent: string | null;
}

/** A node of the tree: what was let, and what was let on under it. */
export type Node<T extends Let> = T & { readonly subcontracts: readonly Node<T>[] };

/**
 * Hangs each piece of work under the one it was let under, of any depth, in the order given. Built from the leaves without recursion, so that no chain is
 * too deep. Parents stand before their children (who lets work on has got it before).
 */
export const treeOf = <T extends Let>(work: readonly T[]): readonly Node<T>[] => {
  const nodes = new Map(work.map((one) => [one.id, { ...one, subcontracts: [] as Node<T>[] }]));
  const roots: Node<T>[] = [];
  for (const node of nodes.values()) (node.parent === null ? roots : (nodes.get(node.parent)?.subcontracts ?? roots)).push(node);
  return roots;
};

/** How many links the longest chain has; 0 where nothing was let. */
export const depthOf = (work: readonly Let[]): number => {
  const depth = new Map<string, number>();
  for (const { id, parent } of work) depth.set(id, 1 + (parent === null ? 0 : (depth.get(parent) ?? 0)));
  return [...depth.values()].reduce((deepest, one) => Math.max(deepest, one), 0);
};
