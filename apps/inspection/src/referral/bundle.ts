/** A file that lies elsewhere, known by its hash. */
export interface BundledFile {
  readonly name: string;
  readonly sha256: string;
  readonly source: string;
}
/** One paper, service, record or alert of the case. */
export interface BundledPaper {
  readonly kind:
    | ('record' | 'order' | 'service' | 'demand' | 'alert' | 'report' | 'evidence')
    | ('notice' | 'statement' | 'hearing' | 'legal-review' | 'decision' | 'decision-payment' | 'reminder')
    | ('challenge' | 'challenge-stay' | 'challenge-outcome');
  readonly id: string;
  /** What kind of record, service or rule. */
  readonly what: string;
  readonly on: string;
  /** SHA-256 of what is on file, in the canonical form of RFC 8785 (keys sorted, no blanks). */
  readonly sha256: string;
  readonly files: readonly BundledFile[];
}
/** Who is answerable: an organisation by its code, or a person addressed by an order. The only names that the list holds. */
export interface Answerable {
  readonly uscc?: string;
  readonly person?: string;
  readonly capacity: string;
}

/** The list of what is handed over to the police (移送材料清单): no worker is named, nor who complained. */
export interface Bundle {
  readonly case: string;
  readonly referral: string;
  readonly to: string;
  readonly respondent: { readonly uscc: string | null; readonly name: string | null };
  readonly region: string;
  readonly owed: string;
  readonly workers: number;
  readonly answerable: readonly Answerable[];
  readonly papers: readonly BundledPaper[];
}

/** JSON with sorted keys and no blanks, so that the same content has the same hash. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
};

const KIND: Readonly<Record<BundledPaper['kind'], string>> = {
  report: '调查报告',
  record: '调查笔录、检查记录',
  order: '限期改正指令书',
  service: '送达回证',
  notice: '事先告知书',
  statement: '陈述申辩',
  hearing: '听证材料',
  'legal-review': '法制审核意见',
  decision: '决定书',
  'decision-payment': '缴款凭证',
  challenge: '行政复议、行政诉讼材料',
  'challenge-stay': '停止执行决定、裁定',
  'challenge-outcome': '复议决定、裁判文书',
  reminder: '催告书',
  demand: '限期提供材料通知',
  alert: '预警',
  evidence: '其他证据',
};

/** The list as a text to print and hand over; one line each, so that nothing written in it can add a line. */
export const bundleText = (bundle: Bundle, sha256: string): string => {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const { respondent, papers, answerable } = bundle;
  return [
    '涉嫌犯罪案件移送材料清单',
    `案号: ${bundle.case}`,
    `移送编号: ${bundle.referral}`,
    `受移送机关: ${line(bundle.to)}`,
    `用人单位: ${line(respondent.name ?? '')} ${respondent.uscc ?? ''}`.trim(),
    `拖欠: ${bundle.owed} 元, ${bundle.workers} 人`,
    ...answerable.map(({ uscc, person, capacity }) => `责任人: ${line(person ?? uscc ?? '')} (${line(capacity)})`),
    '',
    ...papers.flatMap(({ kind, what, on, id, sha256: hash, files }, at) => [
      `${at + 1}. ${KIND[kind]} ${line(what)} ${on} ${id} SHA-256 ${hash}`,
      ...files.map((file) => `   附件: ${line(file.name)} (${line(file.source)}) SHA-256 ${file.sha256}`),
    ]),
    '',
    `共 ${papers.length} 件`,
    `清单 SHA-256 ${sha256}`,
    '',
  ].join('\n');
};
