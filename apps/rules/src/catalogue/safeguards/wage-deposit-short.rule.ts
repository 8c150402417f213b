import { addWorkingDays, minDate, type LocalDate } from '@anxin/calendar';
import { max, yuan, type Fen } from '@anxin/money';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { clear, defineRule, finding, law, type Evidence, type Verdict } from '../rule';
import { lastDays, providedFor, shortSince, turns } from './deposits';
import { askedOn, FILING_GRACE, later, latest, worksAreOver, lastDayOfWorks, type Place } from './site-days';

const TERM = 'construction.deposit-working-days';
/** 人社部发〔2021〕65号 came into force; what was permitted before is not the rule's. */
const BINDING_FROM: LocalDate = '2021-11-01';

/**
 * 工资保证金不足: twenty working days after the construction permit or the approved commencement report, what the general contractor deposited and what a
 * bank guarantees are less than policy asks of the works. Where neither paper is known nothing is asked: the term has not begun as far as anybody knows.
 */
export const rule = defineRule<'site'>({
  id: 'wage-deposit-short',
  revision: 1,
  title: { zh: '工资保证金不足', en: 'Wage deposit short' },
  basis: [law('保障农民工工资支付条例', 32), law('工程建设领域农民工工资保证金规定 (人社部发〔2021〕65号)', '8、11、12')],
  group: 'safeguards',
  subject: 'site',
  reads: [
    'anxin.wage-cards.wage-deposit-changed.v1',
    'anxin.wage-cards.wage-deposit-assessed.v1',
    'anxin.employer-registry.project-registered.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '足额存储工资保证金或提交银行保函', en: 'deposit what is missing, or provide a bank guarantee for it' },
  parameters: [TERM, FILING_GRACE, ORANGE_AFTER],

  due(facts, place) {
    const asked = askOf(facts, place);
    return asked ? [asked.on, ...lastDays(facts.deposits).filter((day) => day > asked.on)] : [];
  },

  decide(facts, moment): Verdict {
    const asked = askOf(facts, moment);
    if (!asked || moment.over < asked.on) return clear();
    const { site, required } = asked;
    const short = (day: LocalDate): boolean => provided(facts, day) < required;
    const last = lastDayOfWorks(site, facts.accounts);
    const days = turns(facts.deposits).filter((day) => day < last);
    // Short on some day from the last day to deposit on, by the value dates alone.
    const ever = [asked.dueOn, ...days.filter((day) => day > asked.dueOn && day <= moment.over)].some(short);
    if (worksAreOver(facts, moment.over)) return clear(ever ? 'ended' : 'never-was');
    if (!short(moment.over) || !short(moment.known)) return clear(ever ? 'filed' : 'never-was');
    const since = shortSince(asked.dueOn, moment.over, days, short);
    const { severity, again } = byAge(since, moment);
    // What came since lessens it; what ended since is another day's.
    const held = max(provided(facts, moment.over), provided(facts, moment.known));
    return finding({
      severity,
      amount: required - held,
      workers: 0,
      since,
      evidence: evidenceOf(facts, asked, held),
      explanation: {
        zh: `该工程应于${asked.dueOn}前存储工资保证金${yuan(required)}元（费率${asked.rate}%），已存储及保函担保合计${yuan(held)}元，尚差${yuan(required - held)}元。`,
        en: `A wage deposit of ${yuan(required)} yuan (${asked.rate} %) was due by ${asked.dueOn}; deposits and guarantees come to ${yuan(held)}, ${yuan(required - held)} are missing.`,
      },
      nextSteps: {
        zh: '施工总承包单位：补足工资保证金，或提交以属地人社部门为受益人的银行保函。主管部门：逾期不存储的责令限期改正。',
        en: 'General contractor: deposit the rest or provide a bank guarantee for the authority. Authority: order it where the term is over.',
      },
      again: later(moment.over, ...again, last, ...lastDays(facts.deposits)),
    });
  },
});

interface Ask {
  readonly site: SiteTermsFact;
  readonly required: Fen;
  readonly rate: string;
  /** The last day to deposit. */
  readonly dueOn: LocalDate;
  /** The day after whose end it is judged. */
  readonly on: LocalDate;
  readonly permittedOn: LocalDate;
}

const provided = ({ project, deposits, needs }: SiteFacts, day: LocalDate): Fen => providedFor(project!.id, day, deposits, needs);

/** What is asked of the general contractor, and by when; nothing where the permit or the sum is unknown, or nothing is required. */
const askOf = ({ subject, project: site, assessment }: SiteFacts, place: Place): Ask | undefined => {
  if (!site || site.generalContractor !== subject.employer || !assessment || assessment.required <= 0n) return undefined;
  const papers = [site.permitOn, site.commencementReportOn].filter((day) => day !== undefined);
  if (!papers.length) return undefined;
  const permittedOn = papers.reduce((a, b) => minDate(a, b));
  if (permittedOn < BINDING_FROM) return undefined;
  const dueOn = addWorkingDays(permittedOn, place.policy.number(TERM, { region: place.region, on: permittedOn })).date;
  const on = askedOn(dueOn, latest(site.knownOn, site.permitKnownOn, assessment.knownOn), place);
  return { site, required: assessment.required, rate: assessment.rate, dueOn, on, permittedOn };
};

const evidenceOf = ({ deposits, assessment, project }: SiteFacts, asked: Ask, held: Fen): Evidence[] => [
  {
    kind: 'deposit-required',
    project: project!.id,
    required: yuan(asked.required),
    rate: asked.rate,
    permitOn: asked.permittedOn,
    dueOn: asked.dueOn,
    held: yuan(held),
    missing: yuan(asked.required - held),
    events: [assessment!.eventId, project!.eventId],
  },
  ...deposits
    .filter((one) => one.project === undefined || one.project === project!.id)
    .map((one) => {
      const last = one.steps.at(-1)!;
      return {
        kind: one.form === 'cash' ? 'deposit-cash' : 'deposit-guarantee',
        deposit: one.id,
        held: yuan(last.held),
        ...(last.validUntil && { until: last.validUntil }),
        events: [last.eventId],
      };
    }),
];
