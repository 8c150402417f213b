import { Columns, whole, word, yesOrNo } from '@anxin/batches';
import { PARTY_COLUMNS } from '../batch/party-columns.dto';

const TERMS = word({ 固定期限: 'fixed', 无固定期限: 'open-ended', 以完成一定工作任务为期限: 'task', 简易劳动合同: 'simplified' });
const FORMS = word({ 劳动合同: 'contract', 用工书面协议: 'written-agreement', 书面协议: 'written-agreement' });
const BASES = word({ 月薪: 'monthly', 日薪: 'daily', 时薪: 'hourly', 计件: 'piece' });
const MONTHS = word({ 当月: 'same', 本月: 'same', 次月: 'next', 下月: 'next' });

/** The columns of a contract batch: a row is what `POST /contracts` takes. */
export const CONTRACT_COLUMNS = new Columns(
  [
    ...PARTY_COLUMNS,
    { field: 'term', heads: ['合同期限类型', 'term', '合同类型'], required: true, sample: '固定期限', read: TERMS },
    { field: 'startsOn', heads: ['合同起始日期', 'startsOn', '起始日期', '开始日期'], required: true, sample: '2026-01-01' },
    { field: 'endsOn', heads: ['合同终止日期', 'endsOn', '终止日期', '结束日期'], sample: '2028-12-31' },
    { field: 'signedOn', heads: ['签订日期', 'signedOn', '合同签订日期'], required: true, sample: '2025-12-28' },
    { field: 'post', heads: ['岗位', 'post', '工种', '工作岗位'], required: true, sample: '缝纫工' },
    { field: 'wage.basis', heads: ['计薪方式', 'wage.basis', 'basis'], required: true, sample: '月薪', read: BASES },
    { field: 'wage.amount', heads: ['约定工资', 'wage.amount', 'amount', '工资标准'], money: true, required: true, sample: '6000.00' },
    { field: 'wage.probationAmount', heads: ['试用期工资', 'wage.probationAmount', 'probationAmount'], money: true },
    { field: 'probationMonths', heads: ['试用期月数', 'probationMonths', '试用期'], read: whole },
    { field: 'payday', heads: ['发薪日', 'payday', '支付日'], required: true, sample: '15', read: whole },
    { field: 'paydayMonth', heads: ['发薪月份', 'paydayMonth'], sample: '次月', read: MONTHS },
    { field: 'project', heads: ['项目编号', 'project'] },
    { field: 'settlementDays', heads: ['结算支付周期', 'settlementDays'], read: whole },
    { field: 'fixedAskedByWorker', heads: ['劳动者要求固定期限', 'fixedAskedByWorker'], read: yesOrNo },
    { field: 'form', heads: ['合同形式', 'form'], sample: '劳动合同', read: FORMS },
  ],
  'a contract batch',
);
