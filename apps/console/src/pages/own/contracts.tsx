import { t, useWords } from '../../i18n';
import { contractColumns } from '../../parts/columns';
import { RegisterTable } from '../../parts/register-table';

/** A worker’s own contracts. */
export default function Contracts() {
  useWords();
  return (
    <>
      <header className="page-head">
        <h1>{t('nav.contracts')}</h1>
        <p className="quiet">{t('own.contracts')}</p>
      </header>
      <RegisterTable path="/api/v1/contracts" label={t('nav.contracts')} columns={contractColumns({ worker: true })} width={1080} />
    </>
  );
}
