import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import { DossierEntity } from './dossier.entity';
import { lastFourOf } from './lodging';
import { PhoneCheck } from './phone-check.store';

/** Who complained; a hotline often knows no resident number, and then there is no worker's id. */
export interface Person {
  readonly name: string;
  readonly idNumber?: string;
  readonly workerId?: string;
  readonly phone?: string;
}

/** A dossier's parts in clear; never for a list, an event or a log. */
export interface OpenedDossier {
  readonly narrative: string;
  readonly person: { readonly name: string; readonly phone: string | null; readonly workerId: string | null } | null;
}

const COMPLAINANT = 'complainant';

/** Seals and opens what a complaint says and who complained. */
@Injectable()
export class DossierStore {
  constructor(
    private readonly sealer: Sealer,
    private readonly phones: PhoneCheck,
  ) {}

  /**
   * The pseudonym of a complainant under this service's own key, and no worker id: the same for the same resident number; without one for the same phone; who left
   * neither is somebody else each time.
   */
  pseudonymOf({ idNumber, phone }: Person, receiptNumber: string): string {
    return this.sealer.blindIndex(COMPLAINANT, idNumber ?? (phone === undefined ? `receipt ${receiptNumber}` : `phone ${phone}`));
  }

  /** Seals a dossier; it takes a slow hash, so do it before the transaction. */
  async seal(receiptNumber: string, narrative: string, person?: Person): Promise<Omit<DossierEntity, 'complaintId'>> {
    const lastFour = person?.phone === undefined ? null : lastFourOf(person.phone);
    return {
      narrative: this.sealer.seal(narrative),
      name: person ? this.sealer.seal(person.name) : null,
      idNumber: person?.idNumber === undefined ? null : this.sealer.seal(person.idNumber),
      phone: person?.phone === undefined ? null : this.sealer.seal(person.phone),
      complainant: person ? this.pseudonymOf(person, receiptNumber) : null,
      workerId: person?.workerId ?? null,
      phoneLast4: lastFour === null ? null : await this.phones.hashOf(receiptNumber, lastFour),
    };
  }

  async insert(tx: Tx, dossier: DossierEntity): Promise<void> {
    await tx.insert(DossierEntity, dossier);
  }

  /** @throws EntityNotFoundError where there is no such complaint */
  async open(tx: Tx, complaintId: string): Promise<OpenedDossier> {
    const { narrative, name, phone, workerId } = await tx.findOneByOrFail(DossierEntity, { complaintId });
    return {
      narrative: this.sealer.open(narrative),
      person: name ? { name: this.sealer.open(name), phone: phone && this.sealer.open(phone), workerId } : null,
    };
  }

  /** The complainant's pseudonym; null where nobody is named. */
  async complainantOf(tx: Tx, complaintId: string): Promise<string | null> {
    return (await tx.findOneByOrFail(DossierEntity, { complaintId })).complainant;
  }

  /** Seals a text for the log. */
  sealText(text: string): string {
    return this.sealer.seal(text);
  }

  openText(sealed: string): string {
    return this.sealer.open(sealed);
  }
}
