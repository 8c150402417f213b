import { Injectable } from '@nestjs/common';
import { isMobile } from '@anxin/codes';
import { Sealer, type Tx } from '@anxin/persistence';
import { DossierEntity } from './dossier.entity';
import { lastFourOf, type Person } from './lodging';
import { PhoneCheck } from './phone-check.store';

/** A dossier's parts in clear; never for a list, an event or a log. */
export interface OpenedDossier {
  readonly narrative: string;
  readonly person: {
    readonly name: string | null;
    readonly phone: string | null;
    readonly email: string | null;
    readonly workerId: string | null;
  } | null;
}

const COMPLAINANT = 'complainant';
const PHONE = 'complainant-phone';

/** The digits of a phone number alone, without the country's code. */
const digitsOf = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');

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
  private pseudonymOf({ idNumber, phone }: Person, receiptNumber: string): string {
    if (idNumber !== undefined) return this.sealer.blindIndex(COMPLAINANT, idNumber);
    return phone === undefined ? this.sealer.blindIndex(COMPLAINANT, `receipt ${receiptNumber}`) : this.phoneIndexOf(phone);
  }

  /** Seals a dossier; a mobile number may be told by messages. It takes a slow hash, so do it before the transaction. */
  async seal(receiptNumber: string, narrative: string, person?: Person, workerId?: string): Promise<Omit<DossierEntity, 'complaintId'>> {
    const sealed = (text: string | undefined): string | null => (text === undefined ? null : this.sealer.seal(text));
    const lastFour = person?.phone === undefined ? null : lastFourOf(person.phone);
    return {
      narrative: this.sealer.seal(narrative),
      name: sealed(person?.name),
      idNumber: sealed(person?.idNumber),
      phone: sealed(person?.phone),
      phoneIndex: person?.phone === undefined ? null : this.phoneIndexOf(person.phone),
      email: sealed(person?.email),
      complainant: person ? this.pseudonymOf(person, receiptNumber) : null,
      workerId: workerId ?? null,
      mayText: isMobile(digitsOf(person?.phone ?? '')),
      phoneLast4: lastFour === null ? null : await this.phones.hashOf(receiptNumber, lastFour),
    };
  }

  async insert(tx: Tx, dossier: DossierEntity): Promise<void> {
    await tx.insert(DossierEntity, dossier);
  }

  /** @throws EntityNotFoundError where there is no such complaint */
  async open(tx: Tx, complaintId: string): Promise<OpenedDossier> {
    const { narrative, name, phone, email, workerId } = await tx.findOneByOrFail(DossierEntity, { complaintId });
    const opened = (sealed: string | null): string | null => (sealed === null ? null : this.sealer.open(sealed));
    return {
      narrative: this.sealer.open(narrative),
      person: name || phone || email ? { name: opened(name), phone: opened(phone), email: opened(email), workerId } : null,
    };
  }

  /** The complainant's pseudonym; null where nobody is named. */
  async complainantOf(tx: Tx, complaintId: string): Promise<string | null> {
    return (await tx.findOneByOrFail(DossierEntity, { complaintId })).complainant;
  }

  /** The sealed index of a phone number: of its digits alone, without the country's code. */
  phoneIndexOf(phone: string): string {
    return this.sealer.blindIndex(PHONE, digitsOf(phone));
  }

  /** Seals a text for the log. */
  sealText(text: string): string {
    return this.sealer.seal(text);
  }

  openText(sealed: string): string {
    return this.sealer.open(sealed);
  }
}
