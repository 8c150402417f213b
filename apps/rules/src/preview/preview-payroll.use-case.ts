import { BadRequestException, ForbiddenException, Inject, Injectable } from '@nestjs/common';
import { isEmployer, WorkerIds, type Caller } from '@anxin/access';
import { effectivePaydayOf, localDateOf, maxDate } from '@anxin/calendar';
import { fen, yuan } from '@anxin/money';
import { StoredClock, Transactions } from '@anxin/persistence';
import { faultsOf, payrollLine, type GivenLine } from '@anxin/payroll-form';
import { LivePolicies, UnknownPolicy, type PolicyKey } from '@anxin/policy';
import { Catalogue } from '../catalogue/catalogue';
import type { EmployerPeriodFacts, PayrollLineFact, WagePeriodFacts } from '../catalogue/facts';
import type { PolicyView } from '../catalogue/policy-view';
import { isAbout, type Evidence, type Finding, type Moment, type Rule, type Words } from '../catalogue/rule';
import { subjectKey, type Subject } from '../catalogue/subject';
import { switchOf } from '../catalogue/switch';
import { wageLines } from '../catalogue/wages/wage-lines';
import { FactsLoader } from '../evaluation/facts-loader.store';
import { HOME_REGION } from '../evaluation/judge-subject.use-case';
import { placeOf } from '../evaluation/place';
import { draftOf, linesIn, ofWorker, wagesOf, withDraft, type Draft } from './draft';
import type { PreviewPayrollInput } from './preview.dto';
import type { PayrollPreviewView, PreviewedAlertView, PreviewedFindingView, PreviewedLineView, PreviewNoticeView } from './preview.view';

type Judge = Rule<'employer-period'>;
type Given = Omit<PayrollLineFact, 'payrollId' | 'project' | 'eventId'>;

/** Why a rule was not asked, by the kind of its subject. */
const NOT_ASKED: Readonly<Record<string, Words>> = {
  'wage-period': {
    zh: '看工资是否按时到账，须在发薪日后凭银行回单判断',
    en: 'looks at payments: it judges by the bank’s receipts after the payday',
  },
  none: { zh: '不凭工资表判断', en: 'does not judge by a payroll' },
  policy: { zh: '该月份没有已载入的标准', en: 'no parameters are on file for that month' },
};

/** Judges a payroll that was not submitted by the catalogue itself, on what is known besides; stores nothing. */
@Injectable()
export class PreviewPayroll {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly loader: FactsLoader,
    private readonly catalogue: Catalogue,
    private readonly workerIds: WorkerIds,
    private readonly policies: LivePolicies,
    @Inject(HOME_REGION) private readonly homeRegion: string,
  ) {}

  /**
   * @throws ForbiddenException for another's employer
   * @throws BadRequestException naming the lines that a payroll would be refused for
   */
  run(input: PreviewPayrollInput, caller: Caller): Promise<PayrollPreviewView> {
    if (!isEmployer(caller, input.employer)) throw new ForbiddenException({ detail: 'an employer previews its own payrolls only' });
    const given = this.linesOf(input);
    return this.transactions.reading(async (tx) => {
      const now = await this.clock.now(tx);
      const { employer, period, project, payday } = input;
      const month: Subject = { kind: 'employer-period', employer, period };
      const wages: Subject = { kind: 'wage-period', employer, period, ...(project && { project }) };
      const known = await this.loader.load(tx, [month, wages]);
      const draft = draftOf({ period, payday, knownOn: localDateOf(now), ...(project && { project }) }, given);
      const facts = withDraft(known.get(subjectKey(month)) as EmployerPeriodFacts, draft);
      const notices = this.notices(wagesOf(known.get(subjectKey(wages)) as WagePeriodFacts, draft), now);
      return { employer, project: project ?? null, period, payday, lineCount: given.length, notices, ...this.judged(facts, draft, now) };
    });
  }

  private judged(
    facts: EmployerPeriodFacts,
    draft: Draft,
    now: Date,
  ): Pick<PayrollPreviewView, 'lines' | 'findings' | 'asked' | 'notAsked'> {
    const asked: Judge[] = [];
    const notAsked: { rule: Rule; why: Words }[] = [];
    const findings: PreviewedFindingView[] = [];
    const alerts = new Map<number, PreviewedAlertView[]>();
    for (const rule of this.catalogue.rules) {
      if (!isAbout(rule, 'employer-period')) notAsked.push({ rule, why: NOT_ASKED[rule.subject] ?? NOT_ASKED.none! });
      else {
        try {
          const found = this.found(rule, facts, now);
          asked.push(rule);
          if (found) findings.push(note(rule, facts, found, alerts));
        } catch (error) {
          if (!(error instanceof UnknownPolicy)) throw error;
          notAsked.push({ rule, why: NOT_ASKED.policy! });
        }
      }
    }
    return {
      lines: [...alerts]
        .sort(([a], [b]) => a - b)
        .map(([line, own]): PreviewedLineView => ({
          line,
          workerId: draft.lines[line - 1]!.workerId,
          alerts: own,
        })),
      findings,
      asked: asked.map(({ id, revision, title }) => ({ rule: id, revision, title })),
      notAsked: notAsked.map(({ rule: { id, title }, why }) => ({ rule: id, title, why })),
    };
  }

  /** What the rule says once every payday is over, the named one and those agreed. */
  private found(rule: Judge, facts: EmployerPeriodFacts, now: Date): { finding: Finding; moment: Moment } | undefined {
    const policy = this.policies.reading() as PolicyView;
    const { region } = placeOf(facts, rule.group, this.homeRegion);
    const days = rule.due(facts, { policy, region, at: now });
    if (!days.length) return undefined;
    const named = facts.payrolls.map((payroll) => effectivePaydayOf(payroll.payday));
    const over = [...days, ...named].reduce((a, b) => maxDate(a, b));
    if (this.policies.find(switchOf(rule.id) as PolicyKey, { region, on: over })?.value === 'off') return undefined;
    const moment: Moment = { over, known: over, at: now, policy, region };
    const finding = rule.decide(facts, moment);
    return finding.broken ? { finding, moment } : undefined;
  }

  /** The agreed payday governs, whatever later day the payroll names; the payroll is told so. */
  private notices(wages: WagePeriodFacts, now: Date): PreviewNoticeView[] {
    const reading = this.policies.reading() as PolicyView;
    const { region } = placeOf(wages, 'wages', this.homeRegion);
    const named = effectivePaydayOf(wages.payroll!.payday);
    const earlier = new Map<string, number>();
    const today = localDateOf(now);
    for (const { payday } of wageLines(wages, reading, region, { known: today, over: today }))
      if (payday < named) earlier.set(payday, (earlier.get(payday) ?? 0) + 1);
    return [...earlier]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([payday, workers]) => ({
        kind: 'agreed-payday-governs',
        payday,
        workers,
        text: {
          zh: `工资表载明的发薪日为${wages.payroll!.payday}，${workers}人合同约定的发薪日更早（${payday}），是否拖欠按约定日判断。`,
          en: `The payroll names ${wages.payroll!.payday}; the contracts of ${workers} worker(s) agree on ${payday}, by which arrears are judged.`,
        },
      }));
  }

  private linesOf({ lines, period }: PreviewPayrollInput): Given[] {
    const given = lines.map((line) => ({ ...factOf(line), workerId: this.workerIds.of(line.idNumber) }));
    const errors = faultsOf(
      lines.map((line, at) => payrollLine(line, given[at]!.workerId)),
      period,
    );
    if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
    return given;
  }
}

const factOf = ({
  gross,
  net,
  overtimePay,
  allowances,
  daysWorked,
  normalHours,
  absences,
  backPayFor,
  post,
  kind,
  overtimeHours,
  deductions,
}: GivenLine): Omit<Given, 'workerId'> => ({
  gross: fen(gross),
  net: fen(net),
  overtimePay: fen(overtimePay ?? '0.00'),
  allowances: fen(allowances ?? '0.00'),
  ...(daysWorked !== undefined && { daysWorked }),
  ...(normalHours !== undefined && { normalHours }),
  absences: (absences ?? []).map(({ kind, days }) => ({ kind, days })),
  ...(backPayFor !== undefined && { backPayFor }),
  post,
  kind,
  ...(overtimeHours && { overtimeHours }),
  ...(deductions && { deductions: deductions.map((one) => ({ kind: one.kind, amount: fen(one.amount) })) }),
});

const words = ({ id, title, basis }: Judge, severity: Finding['severity'], amount: Finding['amount']) => ({
  rule: id,
  title,
  severity,
  legalBasis: basis,
  amount: amount === undefined ? null : yuan(amount),
});

/** Notes a finding at each line of the draft that it rests on, in that worker's own sums where the rule can tell them. */
const note = (
  rule: Judge,
  facts: EmployerPeriodFacts,
  { finding, moment }: { finding: Finding; moment: Moment },
  alerts: Map<number, PreviewedAlertView[]>,
): PreviewedFindingView => {
  const rests = restingOn(finding.evidence);
  const workers = new Map(facts.lines.flatMap((line) => linesIn([line.eventId]).map((at) => [at, line.workerId])));
  for (const [line, evidence] of rests) {
    const workerId = workers.get(line)!;
    const alone = rule.decide(ofWorker(facts, workerId), moment);
    const own = alone.broken ? alone : finding;
    const said = { ...words(rule, own.severity, own.amount), text: own.explanation, evidence };
    const others = alerts.get(line);
    if (others) others.push(said);
    else alerts.set(line, [said]);
  }
  return {
    ...words(rule, finding.severity, finding.amount),
    workers: finding.workers,
    text: finding.explanation,
    nextSteps: finding.nextSteps,
    lines: [...rests.keys()],
  };
};

/** The evidence by the draft's lines, in their order; what it came from besides stays named. */
const restingOn = (evidence: readonly Evidence[]): Map<number, Evidence[]> => {
  const byLine = new Map<number, Evidence[]>();
  for (const one of evidence)
    for (const line of linesIn(one.events)) {
      const said = { ...one, events: one.events.filter((event) => event !== 'draft' && !linesIn([event]).length) };
      byLine.set(line, [...(byLine.get(line) ?? []), said]);
    }
  return new Map([...byLine].sort(([a], [b]) => a - b));
};
