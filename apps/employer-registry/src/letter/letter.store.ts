import { Injectable } from '@nestjs/common';
import { named, regionFilter, type Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import { regionPrefix } from '@anxin/codes';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { LetterKind } from './letter';
import { LetterEntity } from './letter.entity';

export interface LetterFilter {
  readonly year?: number;
  readonly region?: string;
  readonly kind?: LetterKind;
  readonly employer?: string;
  readonly limit: number;
  readonly after?: string;
}

/** A general contractor with sites open in a county and no letter of the year with that county or a government above it. */
export interface UnsignedContractor {
  readonly region: string;
  readonly uscc: string;
  readonly name: string | null;
  readonly projects: number;
}

@Injectable()
export class LetterStore {
  /** Inserts unless the two have signed for this year; then null. */
  async insert(tx: Tx, letter: LetterEntity): Promise<LetterEntity | null> {
    const result = await tx.createQueryBuilder().insert().into(LetterEntity).values(letter).orIgnore().returning('id').execute();
    return (result.raw as unknown[]).length ? letter : null;
  }

  find(tx: Tx, id: string, caller: Caller): Promise<LetterEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(LetterEntity, 'letter')).andWhere('letter.id = :id', { id }).getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: LetterFilter, caller: Caller): Promise<LetterEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(LetterEntity, 'letter'));
    query.orderBy('letter.id', 'DESC').limit(filter.limit + 1);
    if (filter.year) query.andWhere('letter.year = :year', { year: filter.year });
    if (filter.region) query.andWhere('letter.region LIKE :prefix', { prefix: `${regionPrefix(filter.region)}%` });
    if (filter.kind) query.andWhere('letter.kind = :kind', { kind: filter.kind });
    if (filter.employer) query.andWhere('letter.obligorUscc = :employer', { employer: filter.employer });
    if (filter.after) query.andWhere('letter.id < :after', { after: filter.after });
    return query.getMany();
  }

  /** How many of an enterprise's letters the caller may see. */
  countOf(tx: Tx, uscc: string, caller: Caller): Promise<number> {
    return seenBy(caller, tx.createQueryBuilder(LetterEntity, 'letter')).andWhere('letter.obligorUscc = :uscc', { uscc }).getCount();
  }

  /** The governments that have signed for the year. */
  async signedRegions(tx: Tx, year: number): Promise<ReadonlySet<string>> {
    const rows: { region: string }[] = await tx.query(
      `SELECT obligor_region AS region FROM responsibility_letter WHERE year = $1 AND kind = 'government'`,
      [year],
    );
    return new Set(rows.map((row) => row.region));
  }

  /** By county and code; only sites that are open on a day between the two. */
  async unsignedContractors(
    tx: Tx,
    where: { year: number; prefix: string; from: LocalDate; to: LocalDate; after?: readonly string[]; limit: number },
  ): Promise<UnsignedContractor[]> {
    return tx.query(
      `SELECT p.region, p.general_contractor AS uscc, e.name, count(*)::int AS projects
       FROM project p LEFT JOIN employer e ON e.uscc = p.general_contractor
       WHERE p.starts_on <= $4 AND p.ends_on >= $3 AND starts_with(p.region, $2)
         AND NOT EXISTS (SELECT FROM responsibility_letter l WHERE l.year = $1 AND l.obligor_uscc = p.general_contractor
           AND l.obligee_region IN (p.region, left(p.region, 4) || '00', left(p.region, 2) || '0000'))
         AND ($5::text IS NULL OR (p.region, p.general_contractor) > ($5, $6))
       GROUP BY p.region, p.general_contractor, e.name ORDER BY p.region, p.general_contractor LIMIT $7`,
      [where.year, where.prefix, where.from, where.to, where.after?.[0] ?? null, where.after?.[1] ?? null, where.limit],
    );
  }
}

/** An enterprise sees its own letters; offices those of their regions. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<LetterEntity>): SelectQueryBuilder<LetterEntity> =>
  caller.role === 'employer'
    ? query.where('letter.obligorUscc = :self', { self: caller.uscc })
    : query.where(...named(regionFilter(caller, 'letter.region'), 'seen'));
