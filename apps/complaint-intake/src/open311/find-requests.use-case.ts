import { Injectable } from '@nestjs/common';
import { instantOf, toOffsetString } from '@anxin/calendar';
import { regionByCode } from '@anxin/codes';
import { StoredClock, Transactions } from '@anxin/persistence';
import { COMPLAINT_STATES } from '../complaint/complaint';
import { normaliseReceiptNumber } from '../complaint/receipt-number';
import { stateText } from '../progress/progress';
import { badRequest, notFound } from './refusal';
import { type KnownRequest, type RequestFilter, RequestStore } from './request.store';
import { MOST_SHOWN, serviceFor, serviceOf, SPAN_DAYS, statesOf, statusOf } from './service-request';

/** A service request as anybody may read it. */
export interface RequestView {
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly status_notes: string;
  readonly service_name: string;
  readonly service_code: string;
  /** The service's own words: what was written may name people. */
  readonly description: string;
  readonly agency_responsible: string;
  readonly service_notice: null;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  /** When the next clock runs out. */
  readonly expected_datetime: string | null;
  /** The county's name; nobody is found by it. */
  readonly address: string;
  readonly address_id: string;
  readonly zipcode: null;
  readonly lat: null;
  readonly long: null;
  readonly media_url: null;
}

type Query = Readonly<Record<string, unknown>>;
const DAY = 86_400_000;
const W3C = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Looks service requests up (GeoReport v2, GET Service Requests): nothing that anybody wrote, no person, no firm. */
@Injectable()
export class FindRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly requests: RequestStore,
  ) {}

  /** @throws Open311Error 404 for a number that nobody was given */
  async one(id: string): Promise<RequestView[]> {
    const found = await this.transactions.reading((tx) => this.requests.find(tx, { ids: [id], limit: 1, offset: 0 }));
    if (!found.length) throw notFound('service_request_id is not known');
    return found.map(viewOf);
  }

  /** @throws Open311Error 400 for a date that is none, or a span of more than ninety days */
  async list(query: Query): Promise<RequestView[]> {
    return this.transactions.reading(async (tx) => {
      const filter = filterOf(query, await this.clock.now(tx));
      return filter ? (await this.requests.find(tx, filter)).map(viewOf) : [];
    });
  }

  /** The request that a receipt number was given for: requests get their number at once, so a token (受理凭证) is the receipt number. @throws Open311Error 404 */
  async byToken(token: string): Promise<{ service_request_id: string; token: string }[]> {
    const number = normaliseReceiptNumber(token);
    const id = number && (await this.transactions.reading((tx) => this.requests.idOf(tx, number)));
    if (!id) throw notFound('token is not known');
    return [{ service_request_id: id, token: number }];
  }
}

const listed = (value: unknown): string[] | undefined => {
  const all = [value].flat().filter((each) => typeof each === 'string');
  const names = all.flatMap((each) => each.split(',')).map((name) => name.trim()).filter(Boolean); // prettier-ignore
  return names.length ? names : undefined;
};

const instantIn = (query: Query, name: string): Date | undefined => {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  // A plus sign that a client did not escape arrives as a space.
  const plain = typeof text === 'string' ? text.replace(' ', '+') : '';
  const at = W3C.test(plain) ? (plain.length === 10 ? instantOf(plain) : new Date(plain)) : new Date(Number.NaN);
  if (Number.isNaN(at.getTime())) throw badRequest(`${name} is no date of the form 2026-03-01T00:00:00Z`);
  return at;
};

const wholeIn = (query: Query, name: string, fallback: number, most: number): number => {
  const text = query[name];
  if (text === undefined || text === '') return fallback;
  if (typeof text !== 'string' || !/^[1-9]\d{0,6}$/.test(text)) throw badRequest(`${name} is no whole number`);
  return Math.min(Number(text), most);
};

/** Undefined where nothing can be found. */
const filterOf = (query: Query, now: Date): RequestFilter | undefined => {
  const limit = wholeIn(query, 'page_size', MOST_SHOWN, MOST_SHOWN);
  const offset = (wholeIn(query, 'page', 1, 1_000_000) - 1) * limit;
  const ids = listed(query.service_request_id);
  // Numbers override all other arguments.
  if (ids) return { ids, limit, offset };
  const [start, end] = [instantIn(query, 'start_date'), instantIn(query, 'end_date')];
  const to = end ?? (start ? new Date(start.getTime() + SPAN_DAYS * DAY) : now);
  const from = start ?? new Date(to.getTime() - SPAN_DAYS * DAY);
  if (to.getTime() - from.getTime() > SPAN_DAYS * DAY) throw badRequest(`start_date and end_date may span ${SPAN_DAYS} days`);
  const categories = listed(query.service_code)?.flatMap((code) => serviceOf(code)?.category ?? []);
  const statuses = listed(query.status)?.flatMap((name): ('open' | 'closed')[] => (name === 'open' || name === 'closed' ? [name] : []));
  if (categories?.length === 0 || statuses?.length === 0) return undefined;
  const states = statuses?.flatMap((status) => statesOf(status, COMPLAINT_STATES));
  return { from, to, limit, offset, ...(categories && { categories }), ...(states && { states }) };
};

const nextDue = ({ deadlines, state }: KnownRequest): string | null => {
  if (statusOf(state) === 'closed') return null;
  const running = deadlines.filter(({ metOn, stoppedOn }) => metOn === undefined && stoppedOn === undefined);
  const [first] = running.map(({ dueOn }) => dueOn).sort();
  return first === undefined ? null : toOffsetString(instantOf(first, '23:59'));
};

/** To the second, with the zone. */
const w3cOf = (at: Date): string => toOffsetString(new Date(Math.floor(at.getTime() / 1_000) * 1_000));

const viewOf = (request: KnownRequest): RequestView => {
  const service = serviceFor(request.category);
  const place = regionByCode(request.region)?.name ?? request.region;
  return {
    service_request_id: request.id,
    status: statusOf(request.state),
    status_notes: stateText(request.state),
    service_name: service.name,
    service_code: service.code,
    description: service.name,
    agency_responsible: `${place}劳动保障监察机构`,
    service_notice: null,
    requested_datetime: w3cOf(request.requestedAt),
    updated_datetime: w3cOf(request.updatedAt),
    expected_datetime: nextDue(request),
    address: place,
    address_id: request.region,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  };
};
