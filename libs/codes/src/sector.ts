/** The sectors of construction as the project register names them. */
export type Sector = 'housing' | 'municipal' | 'transport' | 'water' | 'other';

/** The authority 主管部门 that leads a matter. */
export type Lead = 'labour' | 'housing-construction' | 'transport' | 'water';

const LEADS: Readonly<Partial<Record<string, Lead>>> = {
  housing: 'housing-construction',
  municipal: 'housing-construction',
  transport: 'transport',
  water: 'water',
} satisfies Partial<Record<Sector, Lead>>;

/** The department that leads the matters of a project of this sector; labour for every other, and for what is no project's (保障农民工工资支付条例 7). */
export const leadOf = (sector: string): Lead => LEADS[sector] ?? 'labour';
