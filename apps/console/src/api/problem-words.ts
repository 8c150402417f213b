import type { Language } from '../i18n';

/** The API explains itself in English; what inspectors meet is said in Chinese here. What is not in the table stays as it came. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^the input is not valid$/, '填写的内容有误'],
  [
    /^([\d.]+) owed to (\d+) workers, to one of them ([\d.]+) for (\d+) months; asked for are ([\d.]+) of one worker for (\d+) months, or ([\d.]+) of (\d+) workers/,
    '尚欠 $2 人 $1 元，其中一人 $4 个月 $3 元；标准为一人 $6 个月以上且 $5 元以上，或者 $8 人以上且 $7 元以上',
  ],
  [
    /^([\d.]+) owed to (\d+) workers; asked for are ([\d.]+) of one worker for (\d+) months, or ([\d.]+) of (\d+) workers/,
    '尚欠 $2 人 $1 元；标准为一人 $4 个月以上且 $3 元以上，或者 $6 人以上且 $5 元以上',
  ],
  [/^([\d.]+) owed to (\d+) workers, to one of them ([\d.]+) for (\d+) months/, '尚欠 $2 人 $1 元，其中一人 $4 个月 $3 元'],
  [/^([\d.]+) owed to (\d+) workers/, '尚欠 $2 人 $1 元'],
  [/^ordered to pay by ([\d-]+)$/, '已责令在 $1 前支付，期满未付'],
  [/^the day of the order is not over/, '责令支付的期限未满（刑法第 276 条之一；法释〔2013〕3号第 4 条）'],
  [/^no order to pay was served/, '没有送达责令支付的文书（刑法第 276 条之一；法释〔2013〕3号第 4 条）'],
  [/^no record shows that the debtor fled/, '没有调查记录证明逃匿、转移财产或者有能力支付而不支付（刑法第 276 条之一）'],
  [/^a transfer to the police is /, '已有一次移送正在办理'],
  [/^nothing was transferred to the police$/, '还没有移送公安机关'],
  [/^does not follow a transfer/, '移送办理到现在这一步，不能办理此项'],
  [/^must not lie before the approval of ([\d-]+)$/, '不能早于批准日 $1'],
  [/^must not lie before ([\d-]+)$/, '不能早于 $1'],
  [/^the term to object ended on ([\d-]+)/, '提请复议的期限已于 $1 届满（国务院令第310号第 9 条）'],
  [/^no term to object runs$/, '没有正在计算的提请复议期限'],
  [/^the police have reconsidered/, '公安机关已经复议，可以建议检察机关立案监督'],
  [/^grave harm was done/, '造成严重后果的，付清不影响追究（法释〔2013〕3号第 6 条）'],
  [/^the compensation owed beside the wages is not paid/, '尚未承担相应的赔偿责任（法释〔2013〕3号第 6 条）'],
  [/^must lie ahead$/, '应晚于今天'],
  [/^that came already$/, '这些材料已经登记收到'],
  [/^it is confirmed already$/, '已经确认接收'],
  [/^nothing is owed by what was verified or reported$/, '按查实或报送的情况，没有欠款'],
  [/^must be more than nothing and at most the ([\d.]+)/, '应大于零，且不超过尚欠的 $1 元'],
  [/^must be more than nothing$/, '应大于零'],
  [/^must come to the ([\d.]+)/, '各期合计应为 $1 元'],
  [/^must lie after ([\d-]+)$/, '应晚于 $1'],
  [/^must leave no more than the (\d+) workers/, '未联系人数加已核实人数不能超过本案 $1 人'],
  [/^the fund pays in the place of the respondent$/, '周转金代被监察单位垫付，不能填其他单位'],
  [/^a wage deposit secures the wages of a site/, '工资保证金用于工程项目的工资；本案没有登记项目'],
  [
    /^no order to pay that was served on whose deposit it is/,
    '尚无已送达保证金存储单位、期满未付的责令支付文书（人社部发〔2021〕65号第 19 条）',
  ],
  [/^a request waits for approval$/, '有一项动用申请正在等待审批'],
  [/^money open before the arbitration commission/, '须填写劳动人事争议仲裁委员会的受理号'],
  [/^money open in enforcement needs/, '须已申请人民法院强制执行'],
  [/^money open as referred needs/, '须有公安机关的移送回执'],
  [/^nothing is said of (\d+) of (\d+)/, '$2 名劳动者中还有 $1 名没有核实到账'],
  [/^case (\S+) of the same matter is open$/, '同一事项的案件 $1 正在办理'],
  [/^the days in which a closure is undone are over/, '撤销结案的期限已过，本案也没有未了结的事项；有新的预警或投诉时另行立案'],
  [/^must be an amount in yuan/, '应为金额（元），两位小数，如 5200.00'],
  [/^must be a date that exists/, '应为存在的日期，如 2026-02-16'],
  [/^must be a month/, '应为月份，如 2026-01'],
  [/^must be an instant/, '应为日期和时间'],
  [/^must be one of the following values/, '请从列出的选项中选择'],
  [/^must not lie in the future$/, '不能晚于现在'],
  [/^must not be over$/, '不能早于今天'],
  [/^must lie after the day of service$/, '应晚于送达日'],
  [/^names either uscc or person$/, '请填写单位信用代码或个人姓名，二者选一'],
  [/^must (?:not be (?:empty|blank)|be a string|be longer|be shorter)/, '不能为空，也不能含有控制字符'],
  [/^must be an administrative division/, '请选择地区'],
  [/^must be a resident number/, '居民身份证号码有误，请对照证件核对'],
  [/^must be an integer|^must not be (?:less|greater) than/, '应为范围内的整数'],
  [/(?:credit code|USCC|uscc)/i, '统一社会信用代码有误'],
  [/(?:resident|identity number|idNumber)/i, '居民身份证号码有误'],
  [/phone/i, '电话号码有误'],
  [/^the case is closed$/, '案件已经办结'],
  [/^first: assignment$/, '须先指派两名以上监察员'],
  [/^first: /, '须先办理其他步骤'],
  [/is proposed already and waits for approval$/, '已经提出，正在等待审批'],
  [/^the investigation has been extended once/, '调查期限已经延长过一次（监察条例第 17 条）'],
  [/^nothing waits for approval$/, '没有等待审批的事项'],
  [/^who proposed may not approve$/, '提出人不能自己审批'],
  [/^the case is assigned to other inspectors$/, '案件已指派给其他监察员'],
  [/stands aside/, '已申报回避的监察员不得办理'],
  [/does not follow the stage/, '当前阶段不能办理这一步'],
  [/^a decision needs a notice/, '作出决定前须先告知、送达并等陈述申辩期满（监察条例第 19 条、处罚法第 44–45 条）'],
  [/^needs an investigation record$/, '须先有调查记录'],
  [/^an investigation record verified an amount$/, '调查记录已查实金额，不能以不属实结案'],
  [/^needs a penalty decision/, '须有生效的处罚决定'],
  [/^needs a referral/, '须有公安机关接收的移送'],
  [/^only a filed case is withdrawn/, '只有已立案的案件才能撤销立案'],
  [/^a clue is declined by the filing step$/, '线索请通过“立案审查”不予立案'],
  [/^nothing shows that it was put right/, '没有材料证明已改正：没有预警解除，也没有查实并追回的金额'],
  [/^open: (\d+\.\d\d) of the verified/, '查实金额中尚有 $1 元未付'],
  [/^open: /, '仍有未解除的预警'],
  [/^there is no open step|is not open/, '当前状态不能办理这一步'],
  [/^no [\w-]+ of a complaint that is /, '这件投诉已有处理结果，不能再办理这一步'],
  [/^no [\w-]+ is proposed$/, '没有这项申请，可能已经审批'],
  [/^must be at most (\d+)$/, '最多 $1'],
  [/^must be an inspector of the region/, '须为本地区主办部门或签发部门的监察员'],
  [/^must be different people$/, '须为不同的人'],
  [/^one of them is absent$/, '其中有人不在岗'],
  [/(?:another body|Idempotency)/i, '这次提交与上一次不一致，请刷新后再试'],
  [/^too many/, '请求过于频繁，请稍后再试'],
  [/does not answer at the moment/, '服务暂时没有回应，请稍后再试'],
];

const OUTCOME = /^(?:corrected|settled|unsubstantiated|penalised|referred|withdrawn|declined): /;

/** A message of the API in the language of the page. */
export function problemText(message: string, lang: Language): string {
  if (lang === 'en') return message;
  // What is said of an outcome begins with it; the person has just chosen it.
  const said = message.replace(OUTCOME, '');
  const found = TEXTS.find(([pattern]) => pattern.test(said));
  if (!found) return message;
  const [pattern, text] = found;
  const match = pattern.exec(said);
  return text.replace(/\$(\d)/g, (_, group: string) => match?.[Number(group)] ?? '');
}
