/** What another service's record names that this register might not know. */
export interface Mention {
  readonly kind: 'employer' | 'project';
  /** Credit code of an employer, id of a project. */
  readonly id: string;
  /** The employer whose record names it. */
  readonly employer: string;
  /** The project whose record names an employer. */
  readonly project?: string;
  /** The region that the record itself states. */
  readonly region?: string;
  /** Business time of the event. */
  readonly seen: Date;
}

/** The parties of another service's record. */
export interface RecordNames {
  readonly employer: string;
  readonly project?: string;
  /** The dispatch agency (劳务派遣单位). */
  readonly dispatchedBy?: string;
  readonly region?: string;
}

/** Every employer and project that a record names, each with what the record says of its place. */
export const mentionsOf = ({ employer, project, dispatchedBy, region }: RecordNames, seen: Date): Mention[] => [
  { kind: 'employer', id: employer, employer, project, region, seen },
  ...(dispatchedBy ? [{ kind: 'employer' as const, id: dispatchedBy, employer, project, region, seen }] : []),
  ...(project ? [{ kind: 'project' as const, id: project, employer, region, seen }] : []),
];
