import { BadRequestException, Injectable } from '@nestjs/common';
import { WorkerIds, type Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { FilingRights } from '@anxin/site-copy';
import { isFiled } from '../filing/filing';
import { FilingTerms, type Filed } from '../filing/filing-terms.use-case';
import { isBornBy, isMinor, isUnder16 } from '../worker/worker';
import { WorkerStore } from '../worker/worker.store';
import { partyFaults } from './employment';
import type { RegisterEmploymentInput } from './employment.dto';
import type { EmploymentEntity } from './employment.entity';
import { EmploymentPublisher } from './employment.publisher';
import { EmploymentStore } from './employment.store';
import type { EmploymentView } from './employment.view';
import { ShowEmployments } from './show-employments.use-case';

export const OTHERS_PEOPLE = 'an employer files its own people only';

/** Files that a person works for an employer from a day on (用工登记). */
@Injectable()
export class RegisterEmployment {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly rights: FilingRights,
    private readonly workerIds: WorkerIds,
    private readonly workers: WorkerStore,
    private readonly employments: EmploymentStore,
    private readonly filings: FilingTerms,
    private readonly publisher: EmploymentPublisher,
    private readonly show: ShowEmployments,
  ) {}

  /**
   * @throws ForbiddenException for another's employer; for a platform, one that is not on the site of its contractor that is named
   * @throws BadRequestException naming what can't be (`partyFaults`), and a worker not yet born on the first day
   */
  async run(input: RegisterEmploymentInput, caller: Caller): Promise<EmploymentView> {
    await this.transactions.reading((tx) => this.rights.insist(tx, caller, input, OTHERS_PEOPLE));
    const faults = partyFaults(input);
    if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
    const { idNumber, name, phone } = input.worker;
    if (!isBornBy(idNumber, input.startsOn)) throw invalid('worker.idNumber', 'must be of a person born by the first day');
    const workerId = this.workerIds.of(idNumber);
    return this.transactions.run(async (tx) => {
      const at = await this.clock.now(tx);
      await this.workers.name(tx, { id: workerId, name, idNumber, phone }, at);
      const employment = await this.employments.insert(tx, {
        ...enteredEmployment(input),
        id: newId(),
        workerId,
        under16OnStart: isUnder16(idNumber, input.startsOn),
        minorOnStart: isMinor(idNumber, input.startsOn),
        registeredBy: caller.client,
        registeredAt: at,
      });
      await this.filings.note(tx, hireFiled(employment), at);
      await this.publisher.registered(tx, employment);
      return this.show.one(tx, employment);
    });
  }
}

/** That hiring is filed (用工备案), where it must be. */
export const hireFiled = ({ id, employer, project, startsOn, relation }: EmploymentEntity): Filed[] =>
  isFiled(relation) ? [{ record: id, duty: 'hire', employer, project, since: startsOn }] : [];

/** What the body says of the employment itself, with what it leaves out. */
export const enteredEmployment = (
  input: Omit<RegisterEmploymentInput, 'worker'>,
): Omit<EmploymentEntity, 'id' | 'workerId' | 'under16OnStart' | 'minorOnStart' | 'registeredBy' | 'registeredAt' | 'version'> => ({
  employer: input.employer,
  startsOn: input.startsOn,
  post: input.post,
  kind: input.kind,
  relation: input.relation ?? 'labour',
  project: input.project ?? null,
  dispatchedBy: input.dispatchedBy ?? null,
  postKind: input.postKind ?? null,
  hours: input.hours ?? null,
  migrant: input.migrant ?? false,
  insuredFrom: input.insuredFrom ?? null,
  endsOn: null,
  certificateOn: null,
});
