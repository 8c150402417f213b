/** Legal forms stand in many names and tell none apart. */
const COMMON = /(有限责任公司|股份有限公司|有限公司|集团公司|分公司|总公司|公司|个体工商户|有限合伙|普通合伙|合伙企业)/gu;
/** Province, city and county before a name; a 小区 is no district. */
const PLACE = /^(\p{Script=Han}{2,3}省)?(\p{Script=Han}{2,3}市)?(\p{Script=Han}{2,3}((?<!小)区|县))?/u;
const NOT_A_SIGN = /[^\p{L}\p{N}]/gu;
/** What people say around a shop sign. */
const SAID_AROUND = /(旁边的?|附近的?|对面的?|门口的?|那家|这家|一家|老板|的|某)/g;

const plainOf = (name: string): string => name.normalize('NFKC').toUpperCase().replace(NOT_A_SIGN, '');

/** A name without what many have: `临沂市罗庄区老王饺子馆（个体工商户）` → `老王饺子馆`; as it is where nothing else would be left. */
export const signOf = (name: string): string => {
  const plain = plainOf(name);
  const core = plain.replace(PLACE, '').replace(COMMON, '').replace(SAID_AROUND, '');
  return [...core].length >= 2 ? core : plain;
};

/** The pairs of neighbouring characters of a name (二元组), each once; a single character stands for itself. */
export const gramsOf = (name: string): string[] => {
  const characters = [...signOf(name)];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, at) => characters[at]! + character))].sort();
};

const HUNDRED = 100;
/** A sign that stands whole within a longer name counts for nearly as much as the same name. */
const WITHIN = 90;

/**
 * How alike two names are, 0 to 100: the share of common pairs (Dice), or nearly as much as the share of what was said that the firm's name holds.
 */
export const likeness = (said: string, name: string): number => {
  const [a, b] = [gramsOf(said), new Set(gramsOf(name))];
  if (!a.length || !b.size) return 0;
  const common = a.filter((gram) => b.has(gram)).length;
  const dice = Math.floor((2 * common * HUNDRED) / (a.length + b.size));
  return Math.max(dice, Math.floor((common * WITHIN) / a.length));
};

/** Below this nothing is proposed. */
export const LEAST_LIKENESS = 30;
/** From here on, and with nobody near it, a firm is named to the caller. */
const CERTAIN = 70;
const LEAD = 20;

export interface Scored {
  readonly name: string;
  readonly score: number;
  readonly openCases: number;
}

/** What to say to the caller now (告知用语). It tells of no case's content, and names a firm only to ask whether it is meant. */
export const sentenceFor = (said: string, [first, second]: readonly Scored[]): string => {
  if (!first)
    return `暂未查到与“${said}”相近的单位。您的投诉可以先登记，请尽量补充单位全称、详细地址、负责人电话或者工牌、工资记录，我们会核实是哪家单位。`;
  const isClear = first.score >= CERTAIN && first.score - (second?.score ?? 0) >= LEAD;
  if (!isClear)
    return `与“${said}”名称相近的单位不止一家或者不够确定，请您说明详细地址或者营业执照上的名称；投诉可以先登记，由监察员核实。`;
  const known =
    first.openCases > 0 ? '劳动保障监察机构正在办理涉及该单位的事项，您反映的情况会一并核查。' : '您的投诉登记后由监察员核实处理。';
  return `请问您说的是不是“${first.name}”？${known}`;
};
