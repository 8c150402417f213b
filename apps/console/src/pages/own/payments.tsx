import { t, useWords } from '../../i18n';
import { paymentColumns } from '../../parts/columns';
import { RegisterTable } from '../../parts/register-table';

/** What a bank reported as paid. */
export default function Payments() {
  useWords();
  return (
    <>
      <header className="page-head">
        <h1>{t('nav.payments')}</h1>
        <p className="quiet">{t('own.payments')}</p>
      </header>
      <RegisterTable path="/api/v1/payments" label={t('nav.payments')} columns={paymentColumns()} width={900} />
    </>
  );
}
