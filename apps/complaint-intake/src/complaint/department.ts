/** The authority (主管部门) that leads a complaint. */
export type Department = 'labour' | 'housing-construction' | 'transport' | 'water';

const BY_SECTOR: Readonly<Record<string, Department>> = {
  housing: 'housing-construction',
  municipal: 'housing-construction',
  transport: 'transport',
  water: 'water',
  other: 'labour',
};

/** The department by the project's sector; labour for what is no project's. */
export const departmentOf = (sector: string): Department => BY_SECTOR[sector] ?? 'labour';
