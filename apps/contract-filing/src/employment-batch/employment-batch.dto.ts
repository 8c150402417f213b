import { Columns, word, yesOrNo } from '@anxin/batches';
import { PARTY_COLUMNS } from '../batch/party-columns.dto';

const KINDS = word({ 直接用工: 'direct', 直接: 'direct', 劳务派遣: 'dispatched', 派遣: 'dispatched' });
const RELATIONS = word({ 劳动关系: 'labour', 非全日制: 'part-time', 退休返聘: 'retired', 实习: 'intern', 劳务: 'labour-service' });
const POST_KINDS = word({ 临时性: 'temporary', 辅助性: 'auxiliary', 替代性: 'substitute' });
const HOURS = word({ 全日制: 'full-time', 非全日制: 'part-time' });

/** The columns of an employment batch: a row is what `POST /employments` takes. */
export const EMPLOYMENT_COLUMNS = new Columns(
  [
    ...PARTY_COLUMNS,
    { field: 'startsOn', heads: ['用工起始日期', 'startsOn', '入职日期', '开始日期'], required: true, sample: '2026-01-01' },
    { field: 'post', heads: ['岗位', 'post', '工种', '工作岗位'], required: true, sample: '缝纫工' },
    { field: 'kind', heads: ['用工形式', 'kind'], required: true, sample: '直接用工', read: KINDS },
    { field: 'project', heads: ['项目编号', 'project'] },
    { field: 'dispatchedBy', heads: ['劳务派遣单位', 'dispatchedBy', '派遣单位'] },
    { field: 'relation', heads: ['关系类型', 'relation'], sample: '劳动关系', read: RELATIONS },
    { field: 'postKind', heads: ['派遣岗位性质', 'postKind'], read: POST_KINDS },
    { field: 'hours', heads: ['工时形式', 'hours'], sample: '全日制', read: HOURS },
    { field: 'migrant', heads: ['农民工', 'migrant', '是否农民工'], sample: '否', read: yesOrNo },
    { field: 'insuredFrom', heads: ['参保日期', 'insuredFrom'] },
  ],
  'an employment batch',
);
