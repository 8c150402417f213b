/** Drops what is null, so that an absent fact is absent. */
export const present = <T>(row: object): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;

/** The rows of one key together. */
export const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const of = groups.get(name);
    if (of) of.push(row);
    else groups.set(name, [row]);
  }
  return groups;
};
