import { BadRequestException, ConflictException, Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import { localDateOf } from '@anxin/calendar';
import { newId, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import type { LodgeComplaintInput } from '../complaint/complaint.dto';
import { ComplaintStore } from '../complaint/complaint.store';
import type { Person } from '../complaint/lodging';
import { EARLIEST, LodgeComplaint, type SealedComplaint } from '../complaint/lodge-complaint.use-case';
import { WALL_CLOCK, type WallClock } from '../progress/wall-clock';
import { HOTLINES } from '../settings/hotlines.token';
import type { Hotline, Hotlines, Signed } from '../settings/hotlines.settings';
import { cityPath, type Fault, readOrder, type WorkOrder } from './hotline-form';
import { type KnownOrder, WorkOrderStore } from './work-order.store';
import type { WorkOrderView } from './work-order.view';

/** A hotline's clock may be ahead of ours by so much; what was received then was received now. */
const AHEAD_MS = 5 * 60_000;
/** Stands for a caller who left a number and no name. */
const CALLER = '来电人';

/**
 * Takes a work order (工单) of a city's hotline in: who sends is told by the signature, what it says by the city's mapping. It becomes a complaint; what comes again under
 * its number is answered as before if it says the same, and kept beside it if it says something else.
 */
@Injectable()
export class ReceiveWorkOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly orders: WorkOrderStore,
    private readonly complaints: ComplaintStore,
    private readonly lodgeComplaint: LodgeComplaint,
    @Inject(HOTLINES) private readonly hotlines: Hotlines,
    @Inject(WALL_CLOCK) private readonly wallClock: WallClock,
  ) {}

  /**
   * @throws UnauthorizedException for a message that no known hotline signed, or that is not of now
   * @throws ConflictException for a message that was taken before
   * @throws BadRequestException naming each wrong field by its path in the city's form
   */
  async run(message: Signed, body: unknown): Promise<WorkOrderView> {
    const admitted = this.hotlines.admit(message, this.wallClock());
    if ('refusal' in admitted) throw new UnauthorizedException({ detail: admitted.refusal });
    const { hotline, mark, until } = admitted;
    const read = readOrder(hotline.form, body);
    if ('faults' in read) throw wrong(read.faults);
    const { order } = read;
    const before = await this.transactions.reading((tx) => this.orders.find(tx, hotline.id, order.orderNumber));
    // Sealing takes a slow hash: not while anything is locked.
    const sealed = before ? undefined : await this.sealed(order);
    return this.transactions.run(async (tx) => {
      if (!(await this.orders.takeMark(tx, mark, until)))
        throw new ConflictException({ detail: 'this message was taken before; sign it anew' });
      const first = sealed && (await this.first(tx, hotline, order, sealed));
      if (first) return first;
      const known = before ?? (await this.orders.find(tx, hotline.id, order.orderNumber));
      return this.again(tx, known!, order);
    });
  }

  private sealed(order: WorkOrder): Promise<SealedComplaint> {
    return this.lodgeComplaint.seal(order.content, callerOf(order));
  }

  /** The complaint that an order becomes; undefined where its number came in this moment by another message. */
  private async first(tx: Tx, hotline: Hotline, order: WorkOrder, sealed: SealedComplaint): Promise<WorkOrderView | undefined> {
    const { orderNumber, urgency = 'ordinary' } = order;
    const id = newId();
    if (!(await this.orders.claim(tx, { complaintId: id, hotline: hotline.id, orderNumber, urgency }))) return undefined;
    const at = await this.clock.now(tx);
    const receivedAt = receiptOf(hotline, order, at);
    const by = { at, actor: hotline.client, role: 'hotline' };
    const { receiptNumber, state } = await this.lodgeComplaint.take(tx, id, inputOf(order, receivedAt), sealed, by);
    const view = { id, orderNumber, receiptNumber, state, supplement: 0 };
    await this.orders.addText(tx, id, { number: 1, order, at }, view);
    return view;
  }

  private async again(tx: Tx, { complaintId: id, orderNumber }: KnownOrder, order: WorkOrder): Promise<WorkOrderView> {
    const [complaint] = await this.complaints.lockAll(tx, [id]);
    const said = await this.orders.answerTo(tx, id, order);
    if (said) return said;
    const number = await this.orders.nextNumber(tx, id);
    const { receiptNumber, state } = complaint!;
    const view = { id, orderNumber, receiptNumber, state, supplement: number - 1 };
    await this.orders.addText(tx, id, { number, order, at: await this.clock.now(tx) }, view);
    return view;
  }
}

const wrong = (errors: readonly Fault[]): BadRequestException => new BadRequestException({ detail: 'the work order is not valid', errors });

/** Who leaves nothing of themselves is anonymous, whether the form says so or not. */
const isAnonymous = ({ anonymous, callerName, callerPhone, callerIdNumber }: WorkOrder): boolean =>
  anonymous === true || (callerName === undefined && callerPhone === undefined && callerIdNumber === undefined);

const callerOf = (order: WorkOrder): Person | undefined => {
  const { callerName, callerPhone: phone, callerIdNumber: idNumber } = order;
  if (isAnonymous(order)) return undefined;
  return { name: callerName ?? CALLER, ...(phone !== undefined && { phone }), ...(idNumber !== undefined && { idNumber }) };
};

/** @throws BadRequestException at the city's own field */
const receiptOf = ({ form }: Hotline, { receivedAt }: WorkOrder, now: Date): string => {
  const received = new Date(receivedAt);
  const path = cityPath(form, 'receivedAt');
  if (received.getTime() > now.getTime() + AHEAD_MS) throw wrong([{ path, message: 'must not lie in the future' }]);
  if (localDateOf(received) < EARLIEST) throw wrong([{ path, message: `must not lie before ${EARLIEST}` }]);
  return (received > now ? now : received).toISOString();
};

const inputOf = (order: WorkOrder, receivedAt: string): LodgeComplaintInput => {
  const { channel, category, region, content: narrative, respondentUscc, respondentName, orderNumber: reference } = order;
  const { workers, amount, periodFrom, periodTo, confidential } = order;
  const respondent = { ...(respondentUscc !== undefined && { uscc: respondentUscc }), name: respondentName };
  const optional = { workers, amount, periodFrom, periodTo, confidential };
  return { channel, category, region, narrative, respondent, reference, receivedAt, anonymous: isAnonymous(order), ...optional };
};
