import type { Category, ComplaintState } from '../complaint/complaint';

/** One kind of service request (诉求类型) of GeoReport v2, and the complaint's category it becomes. */
export interface Open311Service {
  readonly code: string;
  readonly name: string;
  readonly category: Category;
  readonly description: string;
}

export const SERVICES: readonly Open311Service[] = [
  { code: 'WAGE_ARREARS', name: '拖欠工资', category: 'wage-arrears', description: '用人单位未按时足额支付工资' },
  { code: 'MIN_WAGE', name: '低于最低工资', category: 'below-minimum-wage', description: '支付的工资低于当地最低工资标准' },
  { code: 'NO_CONTRACT', name: '未订立书面劳动合同', category: 'no-contract', description: '用工满一个月未订立书面劳动合同' },
  { code: 'NO_DEPOSIT', name: '未存储工资保证金', category: 'deposit', description: '工程建设领域未存储工资保证金' },
  { code: 'CARD_WITHHELD', name: '扣押工资卡', category: 'wage-card-held', description: '扣押劳动者的工资卡、社会保障卡或者银行卡' },
  { code: 'DISPATCH', name: '违法劳务派遣', category: 'dispatch', description: '违反劳务派遣规定用工' },
  { code: 'OVERTIME', name: '加班费', category: 'overtime', description: '超时加班或者未支付加班费' },
  { code: 'SOCIAL_INSURANCE', name: '未参加社会保险', category: 'social-insurance', description: '未为劳动者办理社会保险' },
  { code: 'OTHER', name: '其他劳动权益', category: 'other', description: '其他违反劳动保障法律的情形' },
];

export const serviceOf = (code: string): Open311Service | undefined => SERVICES.find((service) => service.code === code);
export const serviceFor = (category: Category): Open311Service => SERVICES.find((service) => service.category === category)!;

/** What a request may say beside the standard's own fields; none is required, so that a client that asks for no attributes works too. */
export interface Attribute {
  readonly code: 'RESPONDENT' | 'RESPONDENT_CODE' | 'WORKERS' | 'AMOUNT' | 'PERIOD_FROM' | 'PERIOD_TO';
  readonly datatype: 'string' | 'number';
  readonly description: string;
  readonly hint: string;
}
export const ATTRIBUTES: readonly Attribute[] = [
  { code: 'RESPONDENT', datatype: 'string', description: '被投诉单位名称或者招牌', hint: '' },
  { code: 'RESPONDENT_CODE', datatype: 'string', description: '被投诉单位统一社会信用代码', hint: '18 位，不知道可不填' },
  { code: 'WORKERS', datatype: 'number', description: '涉及人数', hint: '' },
  { code: 'AMOUNT', datatype: 'number', description: '涉及金额（元）', hint: '如 9600.00' },
  { code: 'PERIOD_FROM', datatype: 'string', description: '从哪个月', hint: '如 2026-01' },
  { code: 'PERIOD_TO', datatype: 'string', description: '到哪个月', hint: '如 2026-02' },
];

/** Open as long as somebody is to do something. */
const OPEN: readonly ComplaintState[] = ['received', 'correction-asked', 'accepted', 'in-progress', 'merged'];
export const statusOf = (state: ComplaintState): 'open' | 'closed' => (OPEN.includes(state) ? 'open' : 'closed');
export const statesOf = (status: 'open' | 'closed', all: readonly ComplaintState[]): ComplaintState[] =>
  all.filter((state) => statusOf(state) === status);

/** Days that one search may span, and how many requests it shows at most (GeoReport v2). */
export const SPAN_DAYS = 90;
export const MOST_SHOWN = 1_000;
