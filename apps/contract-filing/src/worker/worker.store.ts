import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import { In } from 'typeorm';
import { maskedName } from './worker';
import { WorkerEntity } from './worker.entity';

/** A person as an employer names one. */
export interface NamedWorker {
  /** Derived from the resident number. */
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone?: string;
}

/** The register of workers; it seals what names a person and opens no more than the first character of a name. */
@Injectable()
export class WorkerStore {
  constructor(private readonly sealer: Sealer) {}

  /** Enters the person, or brings name and phone up to date where they are told differently; a phone left out is kept. */
  async name(tx: Tx, worker: NamedWorker, at: Date): Promise<void> {
    const known = (await this.lock(tx, worker.id)) ?? (await this.insert(tx, worker, at)) ?? (await this.lock(tx, worker.id));
    if (!known) throw new Error('a worker who was there is gone');
    const changes = this.changes(known, worker);
    if (changes) await tx.update(WorkerEntity, { id: worker.id }, changes);
  }

  /** Masked names (张*) by worker id. */
  async maskedNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    if (!ids.length) return new Map();
    const rows = await tx.find(WorkerEntity, { select: { id: true, name: true }, where: { id: In([...new Set(ids)]) } });
    return new Map(rows.map((row) => [row.id, maskedName(this.sealer.open(row.name))]));
  }

  private lock(tx: Tx, id: string): Promise<WorkerEntity | null> {
    return tx.createQueryBuilder(WorkerEntity, 'worker').where('worker.id = :id', { id }).setLock('for_no_key_update').getOne();
  }

  /** The new row; undefined if somebody else has just entered the person. */
  private async insert(tx: Tx, worker: NamedWorker, at: Date): Promise<WorkerEntity | undefined> {
    const row: WorkerEntity = {
      id: worker.id,
      name: this.sealer.seal(worker.name),
      idNumber: this.sealer.seal(worker.idNumber),
      idNumberIndex: this.sealer.blindIndex('id-number', worker.idNumber),
      ...this.phoneOf(worker.phone),
      registeredAt: at,
    };
    const result = await tx.createQueryBuilder().insert().into(WorkerEntity).values(row).orIgnore().returning('id').execute();
    return (result.raw as unknown[]).length ? row : undefined;
  }

  private changes(known: WorkerEntity, { name, phone }: NamedWorker): Partial<WorkerEntity> | undefined {
    const changes = {
      ...(this.sealer.open(known.name) !== name && { name: this.sealer.seal(name) }),
      ...(phone !== undefined && (!known.phone || this.sealer.open(known.phone) !== phone) && this.phoneOf(phone)),
    };
    return Object.keys(changes).length ? changes : undefined;
  }

  private phoneOf(phone: string | undefined): Pick<WorkerEntity, 'phone' | 'phoneIndex'> {
    return phone === undefined
      ? { phone: null, phoneIndex: null }
      : { phone: this.sealer.seal(phone), phoneIndex: this.sealer.blindIndex('phone', phone) };
  }
}
