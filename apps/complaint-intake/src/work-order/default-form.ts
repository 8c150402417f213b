import type { HotlineForm } from './hotline-form';

const FLAGS = { 是: true, 否: false, '1': true, '0': false, Y: true, N: false, yes: true, no: false };

/** The form that a hotline is taken to use where it names none: the fields of a 12345 ticket (热线工单) as counties' interfaces have them. */
export const DEFAULT_FORM: HotlineForm = {
  name: '12345/12333 工单（通用）',
  fields: {
    orderNumber: { path: 'ticket_no' },
    channel: { path: 'source', value: '12345', codes: { 市民热线: '12345', 人社热线: '12333' } },
    receivedAt: { path: 'received_at', format: ['rfc3339', 'yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd HH:mm'] },
    category: {
      path: 'category',
      codes: {
        拖欠工资: 'wage-arrears',
        欠薪: 'wage-arrears',
        低于最低工资: 'below-minimum-wage',
        未签劳动合同: 'no-contract',
        未签订劳动合同: 'no-contract',
        收取押金: 'deposit',
        扣押工资卡: 'wage-card-held',
        劳务派遣: 'dispatch',
        超时加班: 'overtime',
        社会保险: 'social-insurance',
        其他: 'other',
      },
      otherwise: 'other',
    },
    content: { path: 'content' },
    region: { path: 'region_code' },
    respondentName: { path: 'employer_text' },
    respondentUscc: { path: 'employer_id' },
    urgency: {
      path: 'urgency_level',
      codes: { 紧急: 'urgent', 特急: 'urgent', 一般: 'ordinary', 普通: 'ordinary' },
      otherwise: 'ordinary',
    },
    callerName: { path: 'caller_name' },
    callerPhone: { path: 'caller_phone' },
    callerIdNumber: { path: 'caller_id_number' },
    anonymous: { path: 'is_anonymous', codes: FLAGS },
    confidential: { path: 'keep_secret', codes: FLAGS },
    workers: { path: 'people_count' },
    amount: { path: 'amount' },
    periodFrom: { path: 'period_from' },
    periodTo: { path: 'period_to' },
  },
  callBack: {
    fields: { id: 'call_back_id', orderNumber: 'ticket_no', step: 'status', at: 'at', text: 'reply_text', receiptNumber: 'receipt_no' },
  },
};

/** How a hotline is called back whose form does not say. */
export const DEFAULT_CALL_BACK = DEFAULT_FORM.callBack!;
