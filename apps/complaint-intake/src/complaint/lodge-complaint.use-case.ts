import { ForbiddenException, Injectable } from '@nestjs/common';
import { type Caller, isWorker, WorkerIds } from '@anxin/access';
import { localDateOf } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { newId, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { ClocksPublisher } from './clocks.publisher';
import type { Complaint, Lodged } from './complaint';
import type { LodgeComplaintInput } from './complaint.dto';
import { ComplaintPublisher } from './complaint.publisher';
import { ComplaintStore, type Doer } from './complaint.store';
import { complaintView, type ComplaintView } from './complaint.view';
import type { DossierEntity } from './dossier.entity';
import { DossierStore } from './dossier.store';
import { channelsFor, type Lodger, lodgerOf, type Person } from './lodging';
import { agrees } from '../message/message';
import { StartClocks } from './start-clocks.use-case';

/** Before this day nothing is judged; a date so old is a slip of the pen. */
export const EARLIEST = '2008-01-01';
/** Stands for whoever reports without a name under their own token. */
const NOBODY = 'anonymous';

/** What was written and who complained, sealed under the receipt number that it belongs to. */
export interface SealedComplaint {
  readonly receiptNumber: string;
  readonly dossier: Omit<DossierEntity, 'complaintId'>;
}

/** Takes a complaint or tip (投诉、举报) in and gives its receipt number (回执号). */
@Injectable()
export class LodgeComplaint {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly complaints: ComplaintStore,
    private readonly dossiers: DossierStore,
    private readonly publisher: ComplaintPublisher,
    private readonly clocks: StartClocks,
    private readonly clocksPublisher: ClocksPublisher,
    private readonly workerIds: WorkerIds,
  ) {}

  /**
   * @throws ForbiddenException for a role that lodges nothing, or a worker in another's name
   * @throws BadRequestException for a channel that is not the caller's, a receipt in the future, a name on an anonymous report
   */
  async run(input: LodgeComplaintInput, caller: Caller | undefined): Promise<ComplaintView> {
    const lodger = lodgerOf(caller?.role);
    if (!lodger) throw new ForbiddenException({ detail: `the role ${caller?.role} lodges no complaints` });
    const { complainant } = input;
    if (lodger === 'worker' && complainant && !isWorker(caller, this.workerIds.of(complainant.idNumber)))
      throw new ForbiddenException({ detail: 'a worker complains in its own name only' });
    refuseContradictions(input, lodger);
    const sealed = await this.seal(input.narrative, complainant);
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      if (new Date(input.receivedAt) > now) throw invalid('receivedAt', 'must not lie in the future');
      const anonymous = input.anonymous ?? false;
      const by = { at: now, actor: anonymous && lodger === 'worker' ? NOBODY : (caller?.client ?? 'public'), role: lodger };
      return complaintView(await this.take(tx, newId(), input, sealed, by), localDateOf(now));
    });
  }

  /** Gives a complaint its receipt number and seals what was written and who complained; it takes a slow hash, so do it before the transaction. */
  async seal(narrative: string, person?: Person): Promise<SealedComplaint> {
    const receiptNumber = this.complaints.newReceiptNumber();
    const workerId = person?.idNumber === undefined ? undefined : this.workerIds.of(person.idNumber);
    return { receiptNumber, dossier: await this.dossiers.seal(receiptNumber, narrative, person, workerId) };
  }

  /** Takes in, within the transaction that is given, what was checked and sealed before, by whichever way it came. */
  async take(tx: Tx, id: string, input: LodgeComplaintInput, { receiptNumber, dossier }: SealedComplaint, by: Doer): Promise<Complaint> {
    const complaint = await this.complaints.receive(tx, id, this.lodged(input, receiptNumber, new Date(input.receivedAt)), by);
    await this.dossiers.insert(tx, { ...dossier, complaintId: id, mayText: dossier.mayText && agrees(input) });
    await this.complaints.tell(tx, complaint);
    await this.publisher.received(tx, complaint, dossier.complainant);
    await this.clocksPublisher.changed(tx, undefined, complaint, by.at);
    return complaint;
  }

  private lodged(input: LodgeComplaintInput, receiptNumber: string, received: Date): Lodged {
    const { respondent, workers, amount, periodFrom, periodTo, project, reference } = input;
    return {
      receiptNumber,
      channel: input.channel,
      category: input.category,
      ...(respondent.uscc !== undefined && { respondentUscc: respondent.uscc }),
      respondentName: respondent.name,
      region: input.region,
      ...(project !== undefined && { project: project.toLowerCase() }),
      ...(workers !== undefined && { workers }),
      ...(amount !== undefined && { amount }),
      ...(periodFrom !== undefined && { periodFrom }),
      ...(periodTo !== undefined && { periodTo }),
      ...(reference !== undefined && { reference }),
      ...(input.petition && { petition: true as const }),
      ...(input.openedElsewhere !== undefined && { openedElsewhere: input.openedElsewhere }),
      anonymous: input.anonymous ?? false,
      confidential: input.confidential ?? false,
      receivedAt: received.toISOString(),
      deadlines: this.clocks.ofReceipt(input.channel, { region: input.region, on: localDateOf(received) }, input.petition),
    };
  }
}

const refuseContradictions = (input: LodgeComplaintInput, lodger: Lodger): void => {
  const channels = channelsFor(lodger);
  if (!channels.includes(input.channel)) throw invalid('channel', `must be ${channels.join(', ')} for this caller`);
  if (input.petition && input.channel !== 'transfer') throw invalid('petition', 'a petition (信访) is passed on to us: channel transfer');
  if (input.anonymous && input.complainant)
    throw invalid('complainant', 'must be left out of an anonymous report; say confidential to be named in secret');
  if (lodger === 'worker' && !input.anonymous && !input.complainant)
    throw invalid('complainant', 'must be given, or the report be anonymous');
  if (input.periodFrom && input.periodTo && input.periodTo < input.periodFrom) throw invalid('periodTo', 'must not lie before periodFrom');
  if (localDateOf(new Date(input.receivedAt)) < EARLIEST) throw invalid('receivedAt', `must not lie before ${EARLIEST}`);
};
