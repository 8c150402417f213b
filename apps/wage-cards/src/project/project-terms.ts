import type { LocalDate } from '@anxin/calendar';
import type { Sector } from '@anxin/codes';
import type { Fen } from '@anxin/money';

/** What the project register says of a construction project (工程项目) and the safeguards of its wages hang on. */
export interface ProjectTerms {
  readonly project: string;
  readonly region: string;
  readonly sector: Sector;
  /** The developer (建设单位). */
  readonly developer: string;
  /** The general contractor (施工总承包单位). */
  readonly generalContractor: string;
  /** Price of the works contract, in fen. */
  readonly price: Fen;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly signedOn: LocalDate | null;
  readonly permitOn: LocalDate | null;
  readonly commencementReportOn: LocalDate | null;
  /** Per cent of the price, decimal text; null where developer and contractor agreed on none. */
  readonly labourCostShare: string | null;
}

/** The day by which a project's contract is judged: the signature; where nobody stated it the earliest day known of the works. */
export const contractDay = ({ signedOn, permitOn, commencementReportOn, startsOn }: ProjectTerms): LocalDate =>
  signedOn ?? [permitOn, commencementReportOn, startsOn].filter((day) => day !== null).sort()[0]!;

/** From which day the deposit's term runs: permit or approved commencement report, the earlier; null while neither is known (人社部发〔2021〕65号 8). */
export const permittedOn = ({ permitOn, commencementReportOn }: ProjectTerms): LocalDate | null =>
  [permitOn, commencementReportOn].filter((day) => day !== null).sort()[0] ?? null;
