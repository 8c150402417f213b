/** Names that sound like Linyi's firms, sites and people; they are put together by chance and meant for nobody. */

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
];
const MEN = [
  '建国',
  '志强',
  '永刚',
  '海涛',
  '金龙',
  '学军',
  '庆华',
  '传富',
  '兆祥',
  '立新',
  '文斌',
  '世杰',
  '德山',
  '振东',
  '宝玉',
  '克勤',
  '长江',
  '明亮',
  '玉柱',
  '成林',
  '守义',
  '春生',
  '家乐',
  '伟',
  '磊',
  '军',
  '勇',
  '涛',
  '超',
  '鹏',
];
const WOMEN = [
  '秀英',
  '桂兰',
  '淑珍',
  '玉梅',
  '春霞',
  '丽华',
  '晓燕',
  '爱玲',
  '海燕',
  '红梅',
  '月娥',
  '凤英',
  '彩云',
  '金凤',
  '艳萍',
  '翠花',
  '静',
  '敏',
  '娟',
  '霞',
  '芳',
  '丽',
  '娜',
  '婷',
  '倩',
];
const BRANDS = [
  '沂蒙',
  '鲁信',
  '华盛',
  '宏泰',
  '金诚',
  '恒源',
  '天元',
  '兴业',
  '瑞丰',
  '长城',
  '东岳',
  '启明',
  '盛大',
  '安泰',
  '中天',
  '百合',
  '银河',
  '顺达',
  '佳和',
  '正大',
  '广厦',
  '鸿运',
  '利民',
  '新锐',
  '沃野',
  '绿源',
  '凯歌',
  '同创',
  '海汇',
  '群星',
  '三和',
  '德润',
  '永兴',
  '泰和',
  '双龙',
  '众联',
  '汇通',
  '方圆',
  '春晖',
  '润泽',
];

/** @param {import('./random.mjs').Draws} draws @param {boolean} woman */
export const personName = (draws, woman) => draws.pick(SURNAMES) + draws.pick(woman ? WOMEN : MEN);

/** @typedef {{ industry: string, trade: string, posts: readonly string[], wages: readonly [number, number], people: readonly [number, number] }} Trade `industry` by GB/T 4754, `wages` of a month in yuan, `people` from and to */

/** What the ordinary firms do. @type {readonly Trade[]} */
export const TRADES = [
  { industry: 'C1353', trade: '食品', posts: ['屠宰工', '包装工', '冷库工', '质检员'], wages: [3600, 5600], people: [34, 52] },
  { industry: 'C2012', trade: '板材', posts: ['旋切工', '热压工', '叉车工', '锯边工'], wages: [4200, 7200], people: [30, 48] },
  { industry: 'C1811', trade: '服饰', posts: ['缝纫工', '裁剪工', '整烫工', '打版师'], wages: [3500, 6000], people: [30, 50] },
  { industry: 'C3513', trade: '机械', posts: ['车工', '焊工', '装配工', '数控操作工'], wages: [4500, 8200], people: [28, 46] },
  { industry: 'C2730', trade: '药业', posts: ['提取工', '制剂工', '化验员', '仓管员'], wages: [4000, 6800], people: [26, 40] },
  { industry: 'G5431', trade: '物流', posts: ['驾驶员', '装卸工', '分拣员', '调度员'], wages: [4200, 8000], people: [28, 46] },
  { industry: 'H6210', trade: '餐饮管理', posts: ['厨师', '服务员', '洗碗工', '收银员'], wages: [2900, 5600], people: [14, 28] },
  { industry: 'K7020', trade: '物业服务', posts: ['保洁员', '保安员', '维修工', '客服'], wages: [2600, 4200], people: [22, 40] },
  { industry: 'F5212', trade: '商贸', posts: ['理货员', '营业员', '配送员', '店长'], wages: [2900, 5200], people: [16, 30] },
];
/** Labour subcontractors (劳务分包). @type {Trade} */
export const LABOUR = {
  industry: 'E4990',
  trade: '建筑劳务',
  posts: ['木工', '钢筋工', '瓦工', '架子工', '混凝土工', '普工'],
  wages: [6000, 9600],
  people: [30, 50],
};
/** General contractors (施工总承包). @type {Trade} */
export const CONTRACTOR = {
  industry: 'E4710',
  trade: '建设集团',
  posts: ['施工员', '安全员', '资料员', '造价员', '项目经理'],
  wages: [5200, 11000],
  people: [16, 26],
};
/** Developers (建设单位). @type {Trade} */
export const DEVELOPER = {
  industry: 'K7010',
  trade: '置业',
  posts: ['工程师', '会计', '置业顾问', '行政专员'],
  wages: [4600, 9000],
  people: [10, 18],
};

/** @param {import('./places.mjs').County} county @param {Trade} trade @param {number} nth of all firms */
export const firmName = ({ short }, { trade }, nth) =>
  `${short.startsWith('临沂') ? short : `临沂${short}`}${BRANDS[nth % BRANDS.length]}${nth < BRANDS.length ? '' : '第二'}${trade}有限公司`;

/** @typedef {{ sector: 'housing' | 'municipal' | 'transport' | 'water', name: string, scopes: readonly string[], amount: readonly [number, number] }} SiteKind `amount` of the works contract in yuan */

/** @type {readonly SiteKind[]} */
export const SITE_KINDS = [
  { sector: 'housing', name: '沂河壹号院二期', scopes: ['主体劳务', '二次结构'], amount: [180_000_000, 320_000_000] },
  { sector: 'housing', name: '阳光城邦安置区', scopes: ['主体劳务', '装饰装修'], amount: [120_000_000, 260_000_000] },
  { sector: 'housing', name: '第六人民医院迁建', scopes: ['主体劳务', '钢筋混凝土'], amount: [240_000_000, 400_000_000] },
  { sector: 'municipal', name: '滨河路雨污分流改造', scopes: ['管网劳务', '路面恢复'], amount: [36_000_000, 80_000_000] },
  { sector: 'municipal', name: '东城新区综合管廊', scopes: ['土建劳务', '机电安装'], amount: [90_000_000, 160_000_000] },
  { sector: 'transport', name: 'S234省道改扩建', scopes: ['路基劳务', '桥涵劳务'], amount: [150_000_000, 280_000_000] },
  { sector: 'transport', name: '临滕高速连接线', scopes: ['路面劳务', '桥梁劳务'], amount: [120_000_000, 240_000_000] },
  { sector: 'water', name: '沂河拦河闸除险加固', scopes: ['水工劳务', '金属结构'], amount: [48_000_000, 110_000_000] },
];
