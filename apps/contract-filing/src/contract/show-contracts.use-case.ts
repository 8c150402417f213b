import { Injectable } from '@nestjs/common';
import { minDate, type LocalDate } from '@anxin/calendar';
import { StoredClock, type Tx } from '@anxin/persistence';
import { asAgreed } from '../amendment/amendment';
import { AmendmentStore } from '../amendment/amendment.store';
import type { ContractEndEntity } from '../contract-end/contract-end.entity';
import { ContractEndStore } from '../contract-end/contract-end.store';
import { severanceOf } from '../contract-end/severance';
import type { EmploymentEntity } from '../employment/employment.entity';
import { EmploymentStore } from '../employment/employment.store';
import { FilingStore } from '../filing/filing.store';
import { PlaceStore } from '../place/place.store';
import { chainOf, followers } from '../renewal/chain';
import { LawTerms } from '../warning/law-terms.use-case';
import { WorkerStore } from '../worker/worker.store';
import { contractWarnings, overlap } from './contract-warnings';
import type { ContractEntity } from './contract.entity';
import { ContractStore } from './contract.store';
import { contractView, type ContractSurroundings, type ContractView } from './contract.view';

/** Makes answers of contracts: as of a day, with their amendments, renewals, end, what papers are due and when, and where they break the law. */
@Injectable()
export class ShowContracts {
  constructor(
    private readonly workers: WorkerStore,
    private readonly places: PlaceStore,
    private readonly contracts: ContractStore,
    private readonly amendments: AmendmentStore,
    private readonly ends: ContractEndStore,
    private readonly employments: EmploymentStore,
    private readonly filings: FilingStore,
    private readonly law: LawTerms,
    private readonly clock: StoredClock,
  ) {}

  async one(tx: Tx, contract: ContractEntity, on?: LocalDate): Promise<ContractView> {
    return (await this.viewOf(tx, [contract], on))(contract);
  }

  /** The view of each of these, as of a day; today if left out. */
  async viewOf(tx: Tx, contracts: readonly ContractEntity[], on?: LocalDate): Promise<(contract: ContractEntity) => ContractView> {
    const ids = contracts.map((contract) => contract.id);
    const names = await this.workers.maskedNames(
      tx,
      contracts.map((contract) => contract.workerId),
    );
    const unconfirmed = await this.places.unconfirmedAmong(tx, contracts);
    const filed = await this.filings.of(tx, ids);
    const judged = await this.judged(tx, contracts);
    const today = await this.clock.today(tx);
    return (contract) =>
      contractView(contract, {
        on: on ?? today,
        workerName: names.get(contract.workerId) ?? '*',
        unconfirmed: unconfirmed(contract),
        filing: filed(contract.id, 'contract'),
        endFiling: filed(contract.id, 'end'),
        ...judged(contract, today),
      });
  }

  /** What hangs on the other contracts and the employments of the same people, and on the law's numbers. */
  private async judged(tx: Tx, contracts: readonly ContractEntity[]) {
    const family = await this.contracts.ofParties(tx, contracts);
    const versions = await this.amendments.of(
      tx,
      family.map((contract) => contract.id),
    );
    const ends = await this.ends.of(
      tx,
      family.map((contract) => contract.id),
    );
    const employments = await this.employments.ofContracts(tx, contracts);
    const regions = await this.places.regionsOf(tx, contracts);
    const region = new Map(contracts.map((contract, place) => [contract.id, regions[place]]));
    const agreed = (contract: ContractEntity) => {
      const terms = asAgreed(contract, versions(contract.id));
      const end = ends.get(contract.id);
      return { ...terms, endsOn: end?.endsOn ?? terms.endsOn, ended: end !== undefined };
    };
    return (
      contract: ContractEntity,
      today: LocalDate,
    ): Pick<ContractSurroundings, 'versions' | 'renewedBy' | 'chain' | 'end' | 'warnings'> => {
      const same = family.filter((one) => one.employer === contract.employer && one.workerId === contract.workerId);
      const worked = employments.filter(
        (one) => one.workerId === contract.workerId && (one.employer === contract.employer || one.dispatchedBy === contract.employer),
      );
      const place = region.get(contract.id);
      const chain = chainOf(contract.id, same);
      const others = same.filter((one) => one.id !== contract.id).map(agreed);
      const end = ends.get(contract.id);
      return {
        versions: versions(contract.id),
        renewedBy: followers(same).get(contract.id) ?? null,
        chain,
        end: end ? this.endOf(contract, end, { first: same.find((one) => one.id === chain[0])!, worked, place, today }) : null,
        warnings: contractWarnings(agreed(contract), others, worked, this.law.of(place, contract.signedOn)),
      };
    };
  }

  private endOf(
    contract: ContractEntity,
    end: ContractEndEntity,
    {
      first,
      worked,
      place,
      today,
    }: { first: ContractEntity; worked: readonly EmploymentEntity[]; place: string | undefined; today: LocalDate },
  ): NonNullable<ContractSurroundings['end']> {
    const during = worked.filter((one) => overlap(contract, one));
    const since = during.map((one) => one.startsOn).reduce((a, b) => minDate(a, b), first.startsOn);
    const partTime = during.length > 0 && during.every((one) => one.relation === 'part-time');
    return {
      ...end,
      papers: this.law.papers(place, end.endsOn, end.certificateOn, end.transferredOn, today),
      severance: severanceOf(end, { since, partTime }, this.law.of(place, end.endsOn).severanceMostYears),
    };
  }
}
