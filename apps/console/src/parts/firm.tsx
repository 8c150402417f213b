import { Link } from 'react-router';
import { useRead } from '../api/queries';
import { Chinese } from './text';

/** The registered name of a credit code; undefined until it is known, or where the register does not know it. */
export function useFirmName(uscc: string | null | undefined): string | undefined {
  const { data } = useRead('/api/v1/employers/{uscc}', { path: { uscc: uscc ?? '' } }, { enabled: Boolean(uscc), staleTime: 300_000 });
  return data?.name;
}

interface Props {
  readonly uscc: string | null;
  /** Where the name is known already. */
  readonly name?: string | null;
  readonly plain?: boolean;
}

/** An employer by its name, its code where the register has none; leads to its page. */
export function Firm({ uscc, name, plain }: Props) {
  const registered = useFirmName(name ? null : uscc);
  const shown = name ?? registered;
  const text = shown ? <Chinese>{shown}</Chinese> : <span className="code">{uscc ?? '–'}</span>;
  return uscc && !plain ? <Link to={`/employers/${uscc}`}>{text}</Link> : text;
}
