import { Injectable } from '@nestjs/common';
import type { Lead } from '@anxin/codes';
import type { Tx } from '@anxin/persistence';

export interface EmployerPlace {
  readonly uscc: string;
  readonly region: string;
  readonly knownAt: Date;
}

export interface ProjectPlace {
  readonly project: string;
  readonly region: string;
  readonly department: Lead;
  readonly knownAt: Date;
}

/** The newest entry of each name: one statement can't change a row twice. */
const newest = <T extends { readonly knownAt: Date }>(places: readonly T[], nameOf: (place: T) => string): T[] => {
  const found = new Map<string, T>();
  for (const place of places) {
    const known = found.get(nameOf(place));
    if (!known || known.knownAt <= place.knownAt) found.set(nameOf(place), place);
  }
  return [...found.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
};

/** Where employers and projects lie. An older word never replaces a newer one, whatever the order of arrival. */
@Injectable()
export class PlaceStore {
  async keepEmployers(tx: Tx, places: readonly EmployerPlace[]): Promise<void> {
    const kept = newest(places, (place) => place.uscc);
    await tx.query(
      `INSERT INTO employer_place (uscc, region, known_at) SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])
       ON CONFLICT (uscc) DO UPDATE SET region = excluded.region, known_at = excluded.known_at WHERE employer_place.known_at <= excluded.known_at`,
      [kept.map((place) => place.uscc), kept.map((place) => place.region), kept.map((place) => place.knownAt)],
    );
  }

  async keepProjects(tx: Tx, places: readonly ProjectPlace[]): Promise<void> {
    const kept = newest(places, (place) => place.project);
    await tx.query(
      `INSERT INTO project_place (project, region, department, known_at) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[])
       ON CONFLICT (project) DO UPDATE SET region = excluded.region, department = excluded.department, known_at = excluded.known_at
       WHERE project_place.known_at <= excluded.known_at`,
      [
        kept.map((place) => place.project),
        kept.map((place) => place.region),
        kept.map((place) => place.department),
        kept.map((place) => place.knownAt),
      ],
    );
  }

  /** The region of each: the project's, else the employer's; undefined where neither register has said so yet. */
  async regionsOf(
    tx: Tx,
    heads: readonly { readonly employer: string; readonly project: string | null }[],
  ): Promise<(string | undefined)[]> {
    const rows: { place: number; region: string }[] = await tx.query(
      `SELECT h.place::int AS place, coalesce(j.region, e.region) AS region
       FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS h(employer, project, place)
       LEFT JOIN project_place j ON j.project = h.project LEFT JOIN employer_place e ON e.uscc = h.employer
       WHERE coalesce(j.region, e.region) IS NOT NULL`,
      [heads.map((head) => head.employer), heads.map((head) => head.project)],
    );
    const found = new Map(rows.map((row) => [row.place, row.region]));
    return heads.map((_, at) => found.get(at + 1));
  }
}
