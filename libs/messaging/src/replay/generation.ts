import type { ServiceName } from '@anxin/contracts';
import { provisionService, schemaOf, type Environment, type ServicePersistence } from '@anxin/persistence';
import type { Client } from 'pg';
import type { Position } from '../bus';
import { connectDedicated } from '../dedicated-client';

/** A rebuild of this service is under way. */
export class RebuildUnderWay extends Error {
  constructor(service: ServiceName) {
    super(`a rebuild of ${service} is under way`);
    this.name = 'RebuildUnderWay';
  }
}

/**
 * A second generation of a service beside the live one: a schema of its own (`<schema>_rebuild`) with the same tables,
 * roles of its own that can't touch the live tables, a clock that stands still unless the replay moves it, and a consumer
 * group that nobody had before. There is one at a time; what a rebuild that was killed left behind goes with the next.
 */
export class Generation {
  readonly persistence: ServicePersistence;
  readonly schema: string;
  readonly liveSchema: string;

  private constructor(
    private readonly owner: Client,
    live: ServicePersistence,
  ) {
    this.persistence = { ...live, service: `${live.service}-rebuild` as ServiceName };
    this.schema = schemaOf(this.persistence.service);
    this.liveSchema = schemaOf(live.service);
  }

  /**
   * Makes an empty generation, in the place of one that was left behind.
   * @param how.ownerUrl a login that may create roles and schemas, in the database that holds the live generation
   * @throws {RebuildUnderWay} while another process rebuilds this service
   */
  static async make(live: ServicePersistence, how: { ownerUrl: string; env: Environment }): Promise<Generation> {
    const owner = await connectDedicated(how.ownerUrl, { name: `anxin.${live.service}.rebuild`, onLost: () => undefined });
    const generation = new Generation(owner, live);
    try {
      await owner.query(`SET statement_timeout = 0`);
      const [lock] = await generation.query<{ got: boolean }>(
        `SELECT pg_try_advisory_lock(hashtext('anxin/rebuild'), hashtext($1)) AS got`,
        [live.service],
      );
      if (!lock!.got) throw new RebuildUnderWay(live.service);
      await generation.mustLive();
      await generation.drop();
      await provisionService(generation.persistence, how);
      await generation.stopClock();
      return generation;
    } catch (error) {
      await generation.close();
      throw error;
    }
  }

  /** Runs a statement as the owner, who sees both generations; tables are named with their schema. */
  async query<T = unknown>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.owner.query(sql, parameters)).rows as T[];
  }

  /** How far the live generation has applied each partition. */
  async livePositions(group: string): Promise<Position[]> {
    const rows = await this.query<{ topic: string; partition: number; next: string }>(
      `SELECT topic, partition, next_offset::text AS next FROM ${this.liveSchema}.consumer_position WHERE "group" = $1`,
      [group],
    );
    return rows.map((row) => ({ topic: row.topic, partition: row.partition, next: BigInt(row.next) }));
  }

  /** Where the live generation's business clock stands. */
  async liveNow(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>(
      `SELECT date_trunc('milliseconds', clock_timestamp() + shift) AS now FROM ${this.liveSchema}.business_clock`,
    );
    return row!.now;
  }

  /** Takes the generation's tables away; its connections must be closed. */
  async drop(): Promise<void> {
    await this.query(`DROP SCHEMA IF EXISTS ${this.schema} CASCADE`);
  }

  /** Lets the next rebuild begin. */
  async close(): Promise<void> {
    await this.owner.end().catch(() => undefined);
  }

  private async mustLive(): Promise<void> {
    const [row] = await this.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [
      `${this.liveSchema}.consumer_position`,
    ]);
    if (!row!.there) throw new Error(`DATABASE_URL names a database without the schema ${this.liveSchema}`);
  }

  /** A clock that runs on by itself would let days end between two facts of the log. */
  private async stopClock(): Promise<void> {
    await this.query(`ALTER TABLE ${this.schema}.business_clock ADD COLUMN stands_at timestamptz`);
    await this.query(`CREATE OR REPLACE FUNCTION ${this.schema}.business_now() RETURNS timestamptz LANGUAGE sql VOLATILE
      AS $$ SELECT coalesce(stands_at, '-infinity') FROM ${this.schema}.business_clock $$`);
  }
}
