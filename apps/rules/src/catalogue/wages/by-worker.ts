/** What is said of each worker together, in the order in which it came. */
export const byWorker = <T extends { readonly workerId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const own = groups.get(row.workerId);
    if (own) own.push(row);
    else groups.set(row.workerId, [row]);
  }
  return groups;
};
