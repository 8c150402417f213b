/** The sectors of construction as the project register names them. */
export type Sector = 'housing' | 'municipal' | 'transport' | 'water' | 'other';

/** The authority 主管部门 that leads a project's matters. */
export type Lead = 'labour' | 'housing-construction' | 'transport' | 'water';

const LEADS: Readonly<Record<Sector, Lead>> = {
  housing: 'housing-construction',
  municipal: 'housing-construction',
  transport: 'transport',
  water: 'water',
  other: 'labour',
};

/** The department that leads the matters of a project of this sector (保障农民工工资支付条例 7). */
export const leadOf = (sector: Sector): Lead => LEADS[sector];
