import { Injectable } from '@nestjs/common';
import { addDays, instantOf, localDateOf } from '@anxin/calendar';
import { newId, type Tx } from '@anxin/persistence';
import { apply } from './case-log';
import { CaseStore, type CaseFile } from './case.store';
import { attach, matterAt, release, type Desk } from './desk.use-case';
import { FactStore, type Kept } from './fact.store';
import {
  afterAlertNews,
  groupOfCategory,
  matterOf,
  matterOfComplaint,
  opensCase,
  type AlertFact,
  type AlertNews,
  type ComplaintFact,
} from './facts';
import { act, KeepCases } from './keep-cases.use-case';
import { moveClaim } from './move-claim.use-case';
import { causeOf, noteOf, openingAction, settle } from './matter';
import type {
  AcceptedNews,
  ComplaintNews,
  EndedNews,
  IdentifiedNews,
  MergingNews,
  News,
  ProjectNews,
  ReceivedNews,
  ReopenedNews,
} from './news';
import { endOfClaim } from './standing';
import { Terms } from './terms.use-case';

/** At 08:00 of the day after, what is still missing is decided without. */
const DECIDED_AT = '08:00';
export const decidedWithoutAt = (at: Date): Date => instantOf(addDays(localDateOf(at), 1), DECIDED_AT);

/** Takes in what rules, complaint intake and the register publish, and opens, joins or files cases accordingly. */
@Injectable()
export class FollowFacts {
  constructor(
    private readonly cases: CaseStore,
    private readonly facts: FactStore,
    private readonly keepCases: KeepCases,
    private readonly terms: Terms,
  ) {}

  async alerts(tx: Tx, all: readonly News<AlertNews>[]): Promise<void> {
    const respondents = all.map(({ news }) => news.employer ?? `region:${news.region}`);
    const desk = await this.open(tx, {
      respondents,
      projects: all.map(({ news }) => news.project),
      alerts: all.map(({ news }) => news.alertId),
    });
    for (const { news, at } of all) {
      const fact = this.takeAlert(desk, news, at);
      const matters = fact.group === 'none' ? this.mattersSpokenOf(desk, fact) : [matterOf(fact.respondent, fact.project, fact.group)];
      for (const matter of matters) this.settle(desk, matter, at);
    }
    await this.close(tx, desk);
  }

  async received(tx: Tx, all: readonly News<ReceivedNews>[]): Promise<void> {
    const desk = await this.openForComplaints(tx, all);
    for (const { news, at } of all) {
      const received = { complainant: news.complainant ?? null, receivedAt: new Date(news.receivedAt).toISOString() };
      this.takeComplaint(desk, news.complaintId, { ...knownOf(news), ...received }, at);
    }
    await this.close(tx, desk);
  }

  /**
   * Files what was accepted.
   * @param whole false: what names a project whose sector is unknown is left and returned, unless its matter has an open case
   * @returns the indexes of what was left
   */
  async accepted(tx: Tx, all: readonly News<AcceptedNews>[], whole: boolean): Promise<number[]> {
    const desk = await this.openForComplaints(tx, all);
    const left: number[] = [];
    all.forEach(({ news, at }, place) => {
      const { known, respondent } = knownOf(news);
      const anew = desk.complaints.get(news.complaintId);
      const { merged, identified, respondent: settled } = anew?.fact ?? {};
      const { project, ...of } = merged ?? { ...known, respondent: (identified && settled) || respondent };
      const matter = matterOf(of.respondent, project, of.group);
      if (!whole && project && !desk.sectors.has(project) && !desk.cases.has(matter)) {
        left.push(place);
        return;
      }
      if (anew?.closed) release(anew);
      const accepted = { at: at.toISOString(), on: news.acceptedOn, investigation: this.terms.investigation(news.region, news.acceptedOn) };
      this.takeComplaint(desk, news.complaintId, { known, respondent, accepted }, at);
    });
    await this.close(tx, desk);
    return left;
  }

  /** A person settled which firm complaints speak of; the last word stands. */
  async identified(tx: Tx, all: readonly News<IdentifiedNews>[]): Promise<void> {
    const desk = await this.openForComplaints(tx, all);
    for (const { news, at } of all) {
      const kept = desk.complaints.get(news.complaintId);
      if (kept) moveClaim(desk, kept, news.respondent, at.toISOString());
      const received = { complainant: news.complainant ?? null, receivedAt: new Date(news.receivedAt).toISOString() };
      this.takeComplaint(desk, news.complaintId, { ...knownOf(news), ...received, identified: true }, at);
      // What is handled with it follows it.
      for (const { fact } of [...desk.complaints.values()].filter((one) => one.fact.merged?.into === news.complaintId)) {
        const merged = { ...fact.merged!, respondent: news.respondent };
        this.takeComplaint(desk, fact.complaintId, { respondent: fact.respondent, merged, identified: fact.identified }, at);
      }
    }
    await this.close(tx, desk);
  }

  async ended(tx: Tx, all: readonly News<EndedNews>[]): Promise<void> {
    const desk = await this.openForComplaints(tx, all);
    for (const { news, at } of all) {
      const ended = { at: at.toISOString(), outcome: news.outcome };
      this.takeComplaint(desk, news.complaintId, { respondent: news.respondent ?? news.complaintId, ended }, at);
    }
    await this.close(tx, desk);
  }

  /** A complaint is handled with another from now on, or alone again. */
  async merged(tx: Tx, all: readonly News<MergingNews>[]): Promise<void> {
    const desk = await this.openForComplaints(
      tx,
      all.flatMap(({ news, at }) => [{ news, at }, ...(news.into ? [{ news: news.into, at }] : [])]),
    );
    for (const { news, at } of all) {
      const { into } = news;
      const merged = into && {
        into: into.complaintId,
        respondent: settledOf(desk, into.complaintId) ?? into.respondent ?? into.complaintId,
        project: into.project ?? null,
        group: groupOfCategory(into.category),
        complainant: news.complainant ?? null,
      };
      this.takeComplaint(desk, news.complaintId, { respondent: news.respondent ?? news.complaintId, merged: merged ?? null }, at);
    }
    await this.close(tx, desk);
  }

  /** A complaint claims again. In an open case it stands as it stood; after a closed one it waits to be accepted anew. */
  async reopened(tx: Tx, all: readonly News<ReopenedNews>[]): Promise<void> {
    const desk = await this.openForComplaints(tx, all);
    for (const { news, at } of all) {
      const kept = desk.complaints.get(news.complaintId);
      const anew = kept?.closed ? { accepted: null } : {};
      if (kept?.closed) release(kept);
      this.takeComplaint(
        desk,
        news.complaintId,
        { respondent: news.respondent ?? news.complaintId, ended: null, merged: null, ...anew },
        at,
      );
    }
    await this.close(tx, desk);
  }

  /** A project's sector says who leads; open cases on it are corrected. */
  async projects(tx: Tx, all: readonly News<ProjectNews>[]): Promise<void> {
    const latest = new Map(all.map((each) => [each.news.projectId, each]));
    await this.cases.lock(tx, { own: [...latest.keys()] }, []);
    await this.facts.putProjects(
      tx,
      [...latest.values()].map(({ news }) => ({ id: news.projectId, name: news.name, sector: news.sector, grid: news.grid ?? null })),
    );
    const respondents = await this.cases.respondentsOn(tx, [...latest.keys()]);
    if (!respondents.length) return;
    const desk = await this.open(tx, { respondents, projects: [...latest.keys()] });
    for (const [matter, file] of desk.cases) {
      const known = file.state.project && latest.get(file.state.project);
      if (known) this.settle(desk, matter, known.at);
    }
    await this.close(tx, desk);
  }

  /** The register's names and grids; the newest stands. */
  async employers(tx: Tx, all: readonly { readonly uscc: string; readonly name: string; readonly grid?: string }[]): Promise<void> {
    const latest = new Map(all.map(({ uscc, name, grid }) => [uscc, { uscc, name, grid: grid ?? null }]));
    await this.facts.putEmployers(tx, [...latest.values()]);
  }

  /**
   * Begins a closed case anew (重新立案): what is still open of it is released and opens, with its terms counted from now, a case that refers to it.
   * @returns whether anything was open
   */
  async beginAnew(tx: Tx, former: CaseFile, at: Date): Promise<boolean> {
    const { respondent, project, group, alerts, complaints } = former.state;
    const named = { alerts: Object.keys(alerts), complaints: Object.keys(complaints) };
    const desk = await this.open(tx, { respondents: [respondent], projects: [project ?? undefined], ...named });
    const [when, on] = [at.toISOString(), localDateOf(at)];
    for (const kept of [...desk.alerts.values()].filter(({ caseId, fact }) => caseId === former.id && fact.state === 'open')) {
      release(kept);
      kept.fact = { ...kept.fact, opens: { at: when, filing: this.terms.filing(kept.fact.region, on) } };
      desk.touched.alerts.add(kept.fact.alertId);
    }
    for (const kept of [...desk.complaints.values()].filter(({ caseId, fact }) => caseId === former.id && endOfClaim(fact) === null)) {
      release(kept);
      const { known, accepted } = kept.fact;
      if (known && accepted)
        kept.fact = { ...kept.fact, accepted: { at: when, on, investigation: this.terms.investigation(known.region, on) } };
      desk.touched.complaints.add(kept.fact.complaintId);
    }
    const key = matterOf(respondent, project, group);
    this.settle(desk, key, at);
    await this.close(tx, desk);
    return desk.cases.has(key);
  }

  private async openForComplaints(
    tx: Tx,
    all: readonly News<{ complaintId: string; respondent?: string; project?: string }>[],
  ): Promise<Desk> {
    const named = all.map(({ news }) => news.complaintId);
    // Who speaks of one complaint waits for each other, whomever it names.
    await this.cases.lock(tx, {}, named);
    // What is handled with one of them goes where that goes.
    const complaints = [...named, ...(await this.facts.mergedInto(tx, named))];
    const settled = [...(await this.facts.identified(tx, complaints)), ...(await this.facts.claimedOf(tx, complaints))];
    const elsewhere = await this.facts.mergedWith(tx, complaints);
    return this.open(tx, {
      respondents: [
        ...all.map(({ news }) => news.respondent ?? news.complaintId),
        ...complaints,
        ...settled,
        ...elsewhere.map(({ respondent }) => respondent),
      ],
      projects: [...all.map(({ news }) => news.project), ...elsewhere.map(({ project }) => project ?? undefined)],
      complaints,
    });
  }

  private async open(
    tx: Tx,
    what: {
      respondents: readonly string[];
      projects: readonly (string | undefined)[];
      alerts?: readonly string[];
      complaints?: readonly string[];
    },
  ): Promise<Desk> {
    const respondents = [...new Set(what.respondents)];
    const projects = [...new Set(what.projects.filter((project) => project !== undefined))];
    await this.cases.lock(tx, { read: projects }, respondents);
    const files = await this.cases.openOf(tx, respondents);
    const alerts = await this.facts.alerts(tx, respondents, what.alerts ?? []);
    const complaints = await this.facts.complaints(tx, respondents, what.complaints ?? []);
    const named = [
      ...projects,
      ...files.flatMap(({ state }) => state.project ?? []),
      ...complaints.flatMap(({ fact }) => fact.known?.project ?? []),
    ];
    return {
      cases: new Map(files.map((file) => [matterOf(file.state.respondent, file.state.project, file.state.group), file])),
      alerts: new Map(alerts.map((alert) => [alert.fact.alertId, alert])),
      complaints: new Map(complaints.map((complaint) => [complaint.fact.complaintId, complaint])),
      sectors: await this.facts.sectors(tx, [...new Set(named)]),
      touched: { alerts: new Set(), complaints: new Set() },
    };
  }

  private takeAlert(desk: Desk, news: AlertNews, at: Date): AlertFact {
    const kept: Omit<Kept<AlertFact>, 'fact'> & { fact: AlertFact | null } = desk.alerts.get(news.alertId) ?? {
      fact: null,
      caseId: null,
      formerCaseId: null,
      closed: false,
    };
    const on = localDateOf(at);
    const opens = opensCase(news, this.terms.opensFrom(news.region, on)) ? this.terms.filing(news.region, on) : null;
    // After its case was closed an alert begins the matter anew when it reopens, or grows grave enough for the first time.
    const anew = kept.closed && (news.change === 'reopened' || (opens !== null && !kept.fact?.opens));
    if (anew) release(kept);
    const fact = afterAlertNews(kept.fact, news, at.toISOString(), opens, anew);
    desk.alerts.set(news.alertId, { ...kept, fact });
    desk.touched.alerts.add(news.alertId);
    return fact;
  }

  private takeComplaint(desk: Desk, id: string, news: Partial<ComplaintFact> & { respondent: string }, at: Date): void {
    const unknown: ComplaintFact = {
      complaintId: id,
      known: null,
      respondent: news.respondent,
      complainant: null,
      receivedAt: null,
      accepted: null,
      ended: null,
    };
    const kept = desk.complaints.get(id) ?? { fact: unknown, caseId: null, formerCaseId: null, closed: false };
    const settled = kept.fact.identified && !news.identified;
    const fact = { ...kept.fact, ...news, ...(settled && { respondent: kept.fact.respondent }) };
    const [before, now] = [matterOfComplaint(kept.fact), matterOfComplaint(fact)];
    const leaves = before !== null && before !== now && !news.identified;
    // A person moved it to another matter: the case it stood in lets it go. (Where another firm is meant, the claim has been moved already.)
    if (leaves && kept.caseId) release(kept);
    desk.complaints.set(id, { ...kept, fact });
    desk.touched.complaints.add(id);
    if (!fact.known) return;
    if (leaves) this.settle(desk, before, at);
    this.settle(desk, now!, at);
  }

  /** What speaks of the respondent at large, or of one project, joins every open case that it speaks of. */
  private mattersSpokenOf(desk: Desk, fact: AlertFact): string[] {
    return [...desk.cases]
      .filter(([, { state }]) => state.respondent === fact.respondent && (!fact.project || fact.project === state.project))
      .map(([matter]) => matter);
  }

  private settle(desk: Desk, key: string, when: Date): void {
    const at = when.toISOString();
    let file = desk.cases.get(key);
    if (!file) {
      const matter = matterAt(desk, key, null);
      if (!matter || !causeOf(matter)) return;
      const action = openingAction(matter, '', at);
      file = { id: newId(), version: 0, stored: 0, before: null, state: apply(null, action), pending: [action] };
      desk.cases.set(key, file);
    }
    const before = file.pending.length === 1 && file.before === null ? null : file.state;
    const { actions } = settle(file.id, file.state, matterAt(desk, key, file)!, at);
    for (const action of actions) act(file, action);
    attach(desk, file);
    const note = noteOf(before, file.state, at);
    if (note) act(file, note);
  }

  private async close(tx: Tx, desk: Desk): Promise<void> {
    await this.keepCases.keep(tx, [...desk.cases.values()]);
    await this.facts.saveAlerts(
      tx,
      [...desk.touched.alerts].map((id) => desk.alerts.get(id)!),
    );
    await this.facts.saveComplaints(
      tx,
      [...desk.touched.complaints].map((id) => desk.complaints.get(id)!),
    );
  }
}

/** Whom a person settled on for a complaint, which may have come to be known before it was told that others were merged into it. */
const settledOf = ({ complaints }: Desk, complaint: string): string | undefined => {
  const fact = complaints.get(complaint)?.fact;
  return fact?.identified && fact.respondent;
};

const knownOf = (news: ComplaintNews): { respondent: string; known: NonNullable<ComplaintFact['known']> } => ({
  respondent: news.respondent ?? news.complaintId,
  known: {
    group: groupOfCategory(news.category),
    respondentName: news.respondentName,
    region: news.region,
    project: news.project ?? null,
    workers: news.workers ?? null,
    amount: news.amount ?? null,
  },
});
