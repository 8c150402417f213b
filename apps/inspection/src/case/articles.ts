/** What an authority may do by an article (条款), and who may sign it. */
export interface Article {
  readonly id: string;
  /** The law and the article's number. */
  readonly basis: string;
  readonly title: string;
  /** What kind of decision may rest on it. */
  readonly kinds: readonly ('handling' | 'penalty' | 'withdrawal')[];
  /** Labour, or the bureau of the project's sector (724号 7). */
  readonly enforcer: 'labour' | 'sector';
  /** Parameters that hold the least and the most, in yuan; `head`: for each worker whose right was harmed. */
  readonly fine?: {
    readonly firm: readonly [FineKey, FineKey];
    readonly person?: readonly [FineKey, FineKey];
    readonly per: 'decision' | 'head';
  };
  /** Extra compensation (加付赔偿金) may be ordered by it. */
  readonly compensation?: true;
  /** Only once an order to put it right has run out (逾期不改正). */
  readonly afterOrder?: true;
  /** Whether the article was checked against its text. */
  readonly verified: boolean;
}
type FineKey =
  | `case.fine-724-54-${'firm' | 'person'}-${'min' | 'max'}`
  | `case.fine-${'724-55' | '724-56' | '724-57' | 'lcl-84' | 'lcl-92' | '535-33'}-${'min' | 'max'}`
  | `case.${'obstruction' | 'hours'}-fine-${'min' | 'max'}`;

const WAGES = '保障农民工工资支付条例';
const INSPECTION = '劳动保障监察条例';
const CONTRACT = '劳动合同法';
const ORDERS = ['handling'] as const;
const FINES = ['penalty'] as const;

/** The articles that a notice or a decision may rest on; the numbers of the fines are parameters by region and day. */
export const articles: readonly Article[] = [
  { id: '724-29', basis: `${WAGES} 29`, title: '建设单位先行垫付', kinds: ORDERS, enforcer: 'labour', verified: true },
  { id: '724-30', basis: `${WAGES} 30`, title: '施工总承包单位先行清偿', kinds: ORDERS, enforcer: 'labour', verified: true },
  { id: '724-36', basis: `${WAGES} 36`, title: '违法发包、分包、挂靠的清偿', kinds: ORDERS, enforcer: 'labour', verified: true },
  { id: '724-37', basis: `${WAGES} 37`, title: '未批先建工程的清偿', kinds: ORDERS, enforcer: 'labour', verified: true },
  {
    id: '724-54',
    basis: `${WAGES} 54`,
    title: '以实物支付、无工资台账或工资清单、扣押工资卡',
    kinds: FINES,
    enforcer: 'labour',
    fine: {
      firm: ['case.fine-724-54-firm-min', 'case.fine-724-54-firm-max'],
      person: ['case.fine-724-54-person-min', 'case.fine-724-54-person-max'],
      per: 'decision',
    },
    afterOrder: true,
    verified: true,
  },
  ...(
    [
      ['55', '未开设专用账户、未存储工资保证金、未实行实名制'],
      ['56', '未按月考核编表、未监督代发、未设维权告示牌'],
      ['57', '建设单位未提供支付担保、未拨付人工费用、拒不提供资料'],
    ] as const
  ).map(([number, title]): Article => ({
    id: `724-${number}`,
    basis: `${WAGES} ${number}`,
    title,
    kinds: FINES,
    enforcer: 'sector',
    fine: { firm: [`case.fine-724-${number}-min`, `case.fine-724-${number}-max`], per: 'decision' },
    afterOrder: true,
    verified: true,
  })),
  {
    id: '423-18',
    basis: `${INSPECTION} 18`,
    title: '情节轻微且已改正，撤销立案',
    kinds: ['withdrawal'],
    enforcer: 'labour',
    verified: true,
  },
  {
    id: '423-25',
    basis: `${INSPECTION} 25`,
    title: '违法延长工作时间',
    kinds: FINES,
    enforcer: 'labour',
    fine: { firm: ['case.hours-fine-min', 'case.hours-fine-max'], per: 'head' },
    verified: true,
  },
  {
    id: '423-26',
    basis: `${INSPECTION} 26`,
    title: '克扣、拖欠工资',
    kinds: ORDERS,
    enforcer: 'labour',
    compensation: true,
    verified: true,
  },
  {
    id: '423-30',
    basis: `${INSPECTION} 30`,
    title: '无理抗拒、阻挠，隐瞒证据，拒不履行决定，打击报复',
    kinds: FINES,
    enforcer: 'labour',
    fine: { firm: ['case.obstruction-fine-min', 'case.obstruction-fine-max'], per: 'decision' },
    verified: true,
  },
  { id: 'lcl-82', basis: `${CONTRACT} 82`, title: '未订立书面合同的二倍工资', kinds: ORDERS, enforcer: 'labour', verified: true },
  {
    id: 'lcl-84',
    basis: `${CONTRACT} 84`,
    title: '扣押证件、收取财物',
    kinds: ['handling', 'penalty'],
    enforcer: 'labour',
    fine: { firm: ['case.fine-lcl-84-min', 'case.fine-lcl-84-max'], per: 'head' },
    verified: true,
  },
  {
    id: 'lcl-85',
    basis: `${CONTRACT} 85`,
    title: '责令支付及加付赔偿金',
    kinds: ORDERS,
    enforcer: 'labour',
    compensation: true,
    verified: true,
  },
  {
    id: 'lcl-92',
    basis: `${CONTRACT} 92`,
    title: '违法劳务派遣',
    kinds: FINES,
    enforcer: 'labour',
    fine: { firm: ['case.fine-lcl-92-min', 'case.fine-lcl-92-max'], per: 'head' },
    afterOrder: true,
    verified: true,
  },
  {
    id: '535-33',
    basis: '劳动合同法实施条例 33',
    title: '未建立职工名册',
    kinds: FINES,
    enforcer: 'labour',
    fine: { firm: ['case.fine-535-33-min', 'case.fine-535-33-max'], per: 'decision' },
    afterOrder: true,
    verified: true,
  },
  { id: '535-34', basis: '劳动合同法实施条例 34', title: '责令支付二倍工资', kinds: ORDERS, enforcer: 'labour', verified: true },
];

const byId = new Map(articles.map((article) => [article.id, article]));
export const articleOf = (id: string): Article | undefined => byId.get(id);
