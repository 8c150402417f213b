import type { LocalDate } from '@anxin/calendar';

/** What the notice board on a site must show (保障农民工工资支付条例 34), by its three items. */
export const BOARD_FIELDS = {
  /** (一) the parties and who answers for wages */
  developer: '建设单位',
  'general-contractor': '施工总承包单位',
  'project-office': '所在项目部',
  subcontractors: '分包单位',
  authority: '相关行业工程建设主管部门',
  'wage-officer': '劳资专管员',
  /** (二) */
  'minimum-wage': '当地最低工资标准',
  payday: '工资支付日期',
  /** (三) where to turn */
  'authority-phone': '相关行业工程建设主管部门投诉举报电话',
  'inspection-phone': '劳动保障监察投诉举报电话',
  arbitration: '劳动争议调解仲裁申请渠道',
  'legal-aid': '法律援助申请渠道',
  'legal-service': '公共法律服务热线',
} as const;
export type BoardField = keyof typeof BOARD_FIELDS;
export const BOARD_FIELD_NAMES = Object.keys(BOARD_FIELDS) as BoardField[];

/** What the law asks for and the board doesn't show, in the law's order. */
export const missingOn = (shows: readonly BoardField[]): BoardField[] => BOARD_FIELD_NAMES.filter((field) => !shows.includes(field));

/** What can't be, by field. */
export const boardFaults = ({ postedOn }: { readonly postedOn: LocalDate }, today: LocalDate): { path: string; message: string }[] =>
  postedOn > today ? [{ path: 'postedOn', message: 'must not lie in the future' }] : [];
