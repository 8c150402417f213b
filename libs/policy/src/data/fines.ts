import { checked, unchecked } from '../row';

const WAGES = '保障农民工工资支付条例';
const CONTRACT = '劳动合同法';

/** What fines lie between; a region's own scale (裁量基准) is a narrower row of its own. */
export const fines = [
  checked('case.fine-724-54-firm-min', '20000.00', 'CNY', `${WAGES} 54`),
  checked('case.fine-724-54-firm-max', '50000.00', 'CNY', `${WAGES} 54`),
  checked('case.fine-724-54-person-min', '10000.00', 'CNY', `${WAGES} 54`),
  checked('case.fine-724-54-person-max', '30000.00', 'CNY', `${WAGES} 54`),
  checked('case.fine-724-55-min', '50000.00', 'CNY', `${WAGES} 55`),
  checked('case.fine-724-55-max', '100000.00', 'CNY', `${WAGES} 55`),
  checked('case.fine-724-56-min', '50000.00', 'CNY', `${WAGES} 56`),
  checked('case.fine-724-56-max', '100000.00', 'CNY', `${WAGES} 56`),
  checked('case.fine-724-57-min', '50000.00', 'CNY', `${WAGES} 57`),
  checked('case.fine-724-57-max', '100000.00', 'CNY', `${WAGES} 57`),
  checked('case.fine-lcl-84-min', '500.00', 'CNY', `${CONTRACT} 84`, { note: 'a head' }),
  checked('case.fine-lcl-84-max', '2000.00', 'CNY', `${CONTRACT} 84`, { note: 'a head' }),
  checked('case.fine-lcl-92-min', '5000.00', 'CNY', `${CONTRACT} 92`, { note: 'a head' }),
  checked('case.fine-lcl-92-max', '10000.00', 'CNY', `${CONTRACT} 92`, { note: 'a head' }),
  checked('case.fine-535-33-min', '2000.00', 'CNY', '劳动合同法实施条例 33'),
  checked('case.fine-535-33-max', '20000.00', 'CNY', '劳动合同法实施条例 33'),
  unchecked('case.payment-calendar-days', 15, 'calendar-days', '本市设定 (行政处理决定)', {
    note: 'to pay, from the service of the decision',
  }),
  unchecked('case.public-notice-days', 30, 'calendar-days', '民事诉讼法 95', {
    note: 'after which a public notice is deemed served (公告送达)',
  }),
  unchecked('case.legal-review-fine', '20000.00', 'CNY', '行政处罚法 58; 本市设定', {
    note: 'fines from this up are reviewed (法制审核), and all after a hearing',
  }),
  unchecked('case.legal-review-amount', '500000.00', 'CNY', '国办发〔2018〕118号; 本市设定', {
    note: 'handling decisions from this up are reviewed',
  }),
] as const;
