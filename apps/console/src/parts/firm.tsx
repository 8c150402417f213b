import { Link } from 'react-router';
import { useRead } from '../api/queries';
import { useDesk } from '../frame/person';
import { sees } from '../frame/roles';
import { Chinese, regionName } from './text';

/** Whether the register answers the person on a firm: offices on those of their remit, an employer on itself. */
function useMayRead(uscc: string | null | undefined): boolean {
  const { person } = useDesk();
  return Boolean(uscc) && (person.role === 'employer' ? person.uscc === uscc : sees(person.role, 'employers'));
}

/** The registered name of a credit code; undefined until it is known, or where the register does not know it. */
export function useFirmName(uscc: string | null | undefined): string | undefined {
  const enabled = useMayRead(uscc);
  const { data } = useRead('/api/v1/employers/{uscc}', { path: { uscc: uscc ?? '' } }, { enabled, staleTime: 300_000 });
  return data?.name;
}

interface Props {
  readonly uscc: string | null;
  /** Where the name is known already. */
  readonly name?: string | null;
}

/** An employer by its name, its code where the register has none; leads to its page where the person may read it. */
export function Firm({ uscc, name }: Props) {
  const leads = useMayRead(uscc);
  const registered = useFirmName(name ? null : uscc);
  const shown = name ?? registered;
  const text = shown ? <Chinese>{shown}</Chinese> : <span className="code">{uscc ?? '–'}</span>;
  return leads ? <Link to={`/employers/${uscc}`}>{text}</Link> : text;
}

/** Whom an alert is about: an employer, or the government of a county. */
export const AlertSubject = ({ alert: { employer, region } }: { alert: { readonly employer: string; readonly region: string } }) =>
  employer ? <Firm uscc={employer} /> : <Chinese>{`${regionName(region)}人民政府`}</Chinese>;
