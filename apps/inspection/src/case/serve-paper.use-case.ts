import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf, type LocalDate } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import type { CaseState } from './case-log';
import { CasePaperStore } from './case-paper.store';
import type { CaseView } from './case.view';
import { termOf } from './order-rectification.use-case';
import type { PaperServiceInput } from './paper.dto';
import type { Addressed, Served } from './paper-log';
import { PaperTerms } from './paper-terms.use-case';
import { servableOf, serviceFault, type Servable } from './papers';
import { proofFault } from './service-proof';
import { regionOf } from './standing';
import { TakeStep, type StepContext } from './take-step.use-case';

/** Serves a paper on one of its addressees (送达); the addressee's clocks start with it. */
@Injectable()
export class ServePaper {
  constructor(
    private readonly steps: TakeStep,
    private readonly papers: CasePaperStore,
    private readonly terms: PaperTerms,
  ) {}

  run(id: string, input: PaperServiceInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'services', caller, async (context) => {
      const { tx, state, now, act, conflict } = context;
      const fault = proofFault(input);
      if (fault) throw invalid(fault.path, fault.message);
      const paper = servableOf(state).find((each) => each.paper === input.paper);
      if (!paper) throw invalid('paper', 'must be an order, a notice, a decision in force or a reminder of the case');
      const addressed = await this.addresseeOf(context, paper, input);
      const twice = serviceFault(paper, addressed.addressee);
      if (twice) throw conflict(twice);
      const on = localDateOf(new Date(input.servedAt));
      const region = regionOf(state);
      const servedOn = input.kind === 'public-notice' ? this.terms.deemedServedOn(region, on) : on;
      await this.papers.addService(tx, { caseId: id, paper: paper.paper, place: addressed.addressee, by: caller.client, at: now }, input);
      const { addressee, uscc } = addressed;
      const terms = this.termsOf(state, paper, region, servedOn);
      act('served', { paper: paper.paper, of: paper.of, addressee, uscc, how: input.kind, servedOn, terms });
    });
  }

  private async addresseeOf({ tx, state, now }: StepContext, paper: Servable, input: PaperServiceInput): Promise<Addressed> {
    const order = paper.of === 'order' ? await this.papers.orderAddressees(tx, paper.paper) : [];
    const to: readonly Addressed[] = paper.to ?? order;
    const named = to.filter(({ addressee, uscc }) => uscc === input.addressee || String(addressee) === input.addressee);
    const found = named.find((each) => !serviceFault(paper, each.addressee)) ?? named[0];
    if (!found) throw invalid('addressee', 'must be an addressee of the paper: its credit code, or its place in the list');
    const servedAt = new Date(input.servedAt);
    if (servedAt > now) throw invalid('servedAt', 'must not lie in the future');
    const given = order[0] ? localDateOf(order[0].at) : givenOnOf(state, paper.paper);
    if (given && localDateOf(servedAt) < given) throw invalid('servedAt', `must not lie before the paper, of ${given}`);
    return found;
  }

  /** The clocks that start with the service of a paper. */
  private termsOf(state: CaseState, { paper, of }: Servable, region: string, on: LocalDate): Served['terms'] {
    const { terms } = this;
    switch (of) {
      case 'order': {
        const { dueOn } = state.orders.find(({ order }) => order === paper)!;
        if (dueOn <= on) throw invalid('servedAt', `must lie before the day that the order names, ${dueOn}: a new order is needed`);
        return { rectification: termOf(on, dueOn) };
      }
      case 'notice': {
        const { hearing } = state.papers.notices.find(({ notice }) => notice === paper)!;
        return { statement: terms.statement(region, on), ...(hearing && { 'hearing-request': terms.hearingRequest(region, on) }) };
      }
      case 'reminder':
        return { reminder: terms.reminder(region, on) };
      case 'decision':
        return terms.decided(
          region,
          on,
          state.papers.decisions.find(({ decision }) => decision === paper)!,
        );
    }
  }
}

const givenOnOf = ({ papers: { notices, decisions } }: CaseState, paper: string): LocalDate | null =>
  notices.find(({ notice }) => notice === paper)?.on ??
  decisions.find(({ decision }) => decision === paper)?.inForce ??
  decisions.flatMap(({ reminders }) => reminders).find(({ reminder }) => reminder === paper)?.on ??
  null;
