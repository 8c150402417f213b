import type { Language } from '../i18n';

/** The API explains itself in English; what inspectors meet is said in Chinese here. What is not in the table stays as it came. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^the input is not valid$/, '填写的内容有误'],
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
  return text.replace('$1', match?.[1] ?? '');
}
