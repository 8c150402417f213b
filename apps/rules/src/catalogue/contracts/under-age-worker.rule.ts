import { addDays, maxDate } from '@anxin/calendar';
import type { EmploymentRecordFacts } from '../contracts-facts';
import { clear, defineRule, finding, law, type Verdict } from '../rule';

/**
 * 未满十六周岁: the person is younger than sixteen on the first day of work. Told at once. A person closes it: that the work ended changes nothing of what
 * was done. Nothing is said of pupils whom a school sends to practise, nor of art and sports units, which may engage minors with their guardians' consent.
 */
export const rule = defineRule<'employment'>({
  id: 'under-age-worker',
  revision: 1,
  title: { zh: '未满十六周岁', en: 'Worker under sixteen' },
  basis: [law('劳动法', 15), law('禁止使用童工规定', '2, 6, 13'), law('劳动法', 94)],
  group: 'contracts',
  subject: 'employment',
  reads: ['anxin.contract-filing.employment-registered.v1', 'anxin.employer-registry.employer-registered.v1'],
  audience: ['employer'],
  immediate: true,
  severity: { zh: '红色', en: 'red' },
  remedy: {
    zh: '由监察员核实处理后排除；身份信息更正后已满十六周岁的，视为自始未发生',
    en: 'a person closes it; never was, where the number is corrected and the person was sixteen',
  },
  parameters: ['contracts.minimum-age-years', 'contracts.minors-allowed-industries'],

  // Filed beforehand, it is looked at on the morning of the first day.
  due: ({ employment, note }) =>
    note?.under16 && employment && employment.startsOn > employment.knownOn ? [addDays(employment.startsOn, -1)] : [],

  decide(facts, moment): Verdict {
    const { employment, note } = facts;
    // Of a dispatched child it is the unit where the child works that is told first.
    if (!employment || !note?.under16 || facts.subject.employer !== employment.employer) return clear('never-was');
    if (employment.startsOn > moment.over) return clear('never-was');
    if (employment.relation === 'intern' || mayEngageMinors(facts, moment)) return clear('never-was');
    const age = moment.policy.number('contracts.minimum-age-years', { region: moment.region, on: maxDate('2008-01-01', moment.over) });
    return finding({
      severity: 'red',
      workers: 1,
      since: employment.startsOn,
      evidence: [
        {
          kind: 'under-age',
          workerId: employment.workerId,
          startsOn: employment.startsOn,
          endsOn: employment.endsOn ?? null,
          events: [...new Set([employment.eventId, note.eventId])],
        },
      ],
      jointlyLiable:
        employment.employerOfRecord === employment.employer
          ? []
          : [
              {
                uscc: employment.employerOfRecord,
                kind: 'joint',
                article: '劳动合同法 92',
                because: '劳务派遣单位派遣未满十六周岁的未成年人，与用工单位承担连带责任',
              },
            ],
      explanation: {
        zh: `用工登记显示一名劳动者于${employment.startsOn}开始工作时未满${age}周岁。禁止任何用人单位招用未满十六周岁的未成年人。`,
        en: `By the register a person was under ${age} when the work began on ${employment.startsOn}. No employer may employ anybody under sixteen.`,
      },
      nextSteps: {
        zh: '单位：立即停止用工，结清工资，将未成年人送交其父母或者其他监护人，所需交通和食宿费用由单位承担。监察员：当日到现场核实身份与年龄，依法立案；登记的证件号码有误的，请单位更正。',
        en: 'Employer: stop the work now, pay the wages, bring the child to its guardians at your expense. Inspector: verify identity and age on site today and file a case; a wrong number is to be corrected by the employer.',
      },
      again: [],
    });
  },
});

/** 文艺、体育单位 with the guardians' consent (禁止使用童工规定 13); whether they have it the register doesn't know. */
const mayEngageMinors = ({ employer }: EmploymentRecordFacts, { policy, region, over }: Parameters<typeof rule.decide>[1]): boolean =>
  employer !== undefined &&
  policy
    .text('contracts.minors-allowed-industries', { region, on: maxDate('2008-01-01', over) })
    .split(',')
    .some((code) => employer.industry.startsWith(code));
