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

/** Each person once: the last name and the last phone that are told stand. */
const lastWords = (named: readonly NamedWorker[]): NamedWorker[] => {
  const people = new Map<string, NamedWorker>();
  for (const worker of named) people.set(worker.id, { ...worker, phone: worker.phone ?? people.get(worker.id)?.phone });
  return [...people.values()];
};

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

  /**
   * As {@link name}, for many at once. The rows of all of them are held to the end of the transaction, taken in the order of their ids, so that two
   * that name the same people wait for each other and never cross.
   */
  async nameAll(tx: Tx, named: readonly NamedWorker[], at: Date): Promise<void> {
    const people = lastWords(named);
    if (people.length === 0) return;
    const rows = people.map((worker) => this.rowOf(worker, at));
    // What WHERE refuses is locked all the same.
    const entered: { id: string }[] = await tx.query(
      `INSERT INTO worker (id, name, id_number, id_number_index, phone, phone_index, registered_at)
       SELECT w.*, $7::timestamptz FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS w(id) ORDER BY w.id COLLATE "C"
       ON CONFLICT (id) DO UPDATE SET registered_at = excluded.registered_at WHERE false RETURNING id`,
      [...(['id', 'name', 'idNumber', 'idNumberIndex', 'phone', 'phoneIndex'] as const).map((field) => rows.map((row) => row[field])), at],
    );
    const isNew = new Set(entered.map((row) => row.id));
    await this.bringUpToDate(
      tx,
      people.filter((worker) => !isNew.has(worker.id)),
    );
  }

  /** A person sealed as one text, for a row that waits. */
  sealed(worker: NamedWorker): string {
    return this.sealer.seal(JSON.stringify(worker));
  }

  /** @throws Error if the text was not sealed here */
  opened(sealed: string): NamedWorker {
    return JSON.parse(this.sealer.open(sealed)) as NamedWorker;
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
    const row = this.rowOf(worker, at);
    const result = await tx.createQueryBuilder().insert().into(WorkerEntity).values(row).orIgnore().returning('id').execute();
    return (result.raw as unknown[]).length ? row : undefined;
  }

  private rowOf(worker: NamedWorker, at: Date): WorkerEntity {
    return {
      id: worker.id,
      name: this.sealer.seal(worker.name),
      idNumber: this.sealer.seal(worker.idNumber),
      idNumberIndex: this.sealer.blindIndex('id-number', worker.idNumber),
      ...this.phoneOf(worker.phone),
      registeredAt: at,
    };
  }

  private async bringUpToDate(tx: Tx, people: readonly NamedWorker[]): Promise<void> {
    if (people.length === 0) return;
    const known = await tx.findBy(WorkerEntity, { id: In(people.map((worker) => worker.id)) });
    const rows = new Map(known.map((row) => [row.id, row]));
    const changed = people.flatMap((worker) => {
      const row = rows.get(worker.id)!;
      const changes = this.changes(row, worker);
      return changes ? [{ ...row, ...changes }] : [];
    });
    if (changed.length === 0) return;
    await tx.query(
      `UPDATE worker SET name = n.name, phone = n.phone, phone_index = n.phone_index
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS n(id, name, phone, phone_index) WHERE worker.id = n.id`,
      (['id', 'name', 'phone', 'phoneIndex'] as const).map((field) => changed.map((row) => row[field])),
    );
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
