/** How inspectors are told beside the stream: the city's gateway takes each notice once, a mail goes to each inspector who has an address. */
export type Channel = 'webhook' | 'email';

/** What waits to be sent. */
export interface Telling {
  readonly id: string;
  readonly notice: string;
  /** This one counted. */
  readonly attempts: number;
  readonly body: Told;
  /** The next day that runs out in the case, if any: of the notice itself, else of the case's clocks. */
  readonly dueOn: string | null;
  /** Sealed; null of what is told to nobody by name, and where the address was taken back meanwhile. */
  readonly address: string | null;
  /** Seconds since 1970 by the wall clock. */
  readonly now: string;
}

/** A notice as it goes out: no name of anybody, no sum. */
export interface Told {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly region: string;
  readonly subjects: readonly string[];
  readonly case?: string;
  readonly complaint?: string;
  readonly number?: string;
}

/** Why a telling was not taken. `final`: it never will be; never what was sent or to whom. */
export interface Fault {
  readonly why: string;
  readonly final: boolean;
}
