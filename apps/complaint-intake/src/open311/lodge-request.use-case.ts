import { Inject, Injectable } from '@nestjs/common';
import { isPhone, isUscc, regions } from '@anxin/codes';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import type { LodgeComplaintInput } from '../complaint/complaint.dto';
import { LodgeComplaint } from '../complaint/lodge-complaint.use-case';
import { GuessStore } from '../progress/guess.store';
import { WALL_CLOCK, type WallClock } from '../progress/wall-clock';
import { badRequest, notFound, Open311Error } from './refusal';
import { OPEN311_SETTINGS, type Open311Client, type Open311Settings } from './open311.settings';
import { isFault, narrativeOf, type PostedRequest, readRequest } from './request-form';
import { RequestStore } from './request.store';

/** Stands for a respondent that the request does not name; the desk asks for it (补正). */
const UNNAMED = '未写明（见投诉内容）';
const MINUTE = 60_000;
/** Wrong keys by address and minute: a key is not to be guessed. */
const WRONG_KEYS = { tries: 20, rest: MINUTE };

export interface LodgedRequest {
  readonly service_request_id: string;
  readonly service_notice: string;
  readonly account_id: null;
}

/** Takes a service request of GeoReport v2 in as a complaint on channel `open311`. */
@Injectable()
export class LodgeRequest {
  constructor(
    @Inject(OPEN311_SETTINGS) private readonly settings: Open311Settings,
    @Inject(WALL_CLOCK) private readonly wallClock: WallClock,
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly guesses: GuessStore,
    private readonly lodgeComplaint: LodgeComplaint,
    private readonly requests: RequestStore,
  ) {}

  /** @throws Open311Error 400 for what is missing or wrong, 403 without a valid key, 404 for an unknown service, 429 beyond the client's limit */
  async run(form: Readonly<Record<string, unknown>>, address: string): Promise<LodgedRequest> {
    const client = await this.clientOf(form.api_key, address);
    const posted = readRequest(form, { isUscc, isPhone });
    if (isFault(posted)) throw posted.kind === 'unknown-service' ? notFound(posted.description) : badRequest(posted.description);
    const sealed = await this.lodgeComplaint.seal(narrativeOf(posted), posted.contact);
    const id = this.requests.newId();
    await this.transactions.run(async (tx) => {
      const at = await this.clock.now(tx);
      const complaint = await this.lodgeComplaint.take(tx, newId(), inputOf(posted, client, at), sealed, {
        at,
        actor: client.client,
        role: 'public',
      });
      await this.requests.add(tx, complaint.id, id, client.client);
    });
    const notice = `回执号 ${sealed.receiptNumber}，请保存；留有电话的，可凭回执号和电话后四位查询办理进度。`;
    return { service_request_id: id, service_notice: notice, account_id: null };
  }

  private async clientOf(key: unknown, address: string): Promise<Open311Client> {
    const now = this.wallClock();
    const client = typeof key === 'string' ? this.settings.clientOf(key) : undefined;
    // What rests begins anew with the next minute: the minute is part of what is counted.
    const minute = Math.floor(now.getTime() / MINUTE);
    const [who, limit] = client ? [client.client, { tries: client.perMinute, rest: MINUTE }] : [address, WRONG_KEYS];
    const may = await this.guesses.claim(client ? 'open311' : 'open311-key', `${minute} ${who}`, limit, now);
    if (!may) throw new Open311Error(429, 'too many requests; wait a minute', 60);
    if (!client) throw new Open311Error(403, 'api_key is missing or not valid');
    return client;
  }
}

/** The text is sealed apart. */
const inputOf = (posted: PostedRequest, client: Open311Client, at: Date): LodgeComplaintInput => {
  const { respondentUscc: uscc, respondentName, workers, amount, periodFrom, periodTo } = posted;
  return {
    channel: 'open311',
    category: posted.service.category,
    respondent: { ...(uscc && { uscc }), name: respondentName ?? uscc ?? UNNAMED },
    region: regionOf(posted, client.region),
    narrative: '',
    receivedAt: at.toISOString(),
    ...(workers && { workers }),
    ...(amount && { amount }),
    ...(periodFrom && { periodFrom }),
    ...(periodTo && { periodTo }),
    anonymous: posted.contact === undefined,
  };
};

/** The county that the place names, by code or in words; else where the client is at home. */
const regionOf = ({ addressId, place }: PostedRequest, home: string): string => {
  const counties = regions.filter(({ level }) => level === 'county');
  return (counties.find(({ code }) => addressId?.startsWith(code)) ?? counties.find(({ name }) => place.includes(name)))?.code ?? home;
};
