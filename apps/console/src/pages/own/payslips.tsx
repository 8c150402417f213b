import { t, useWords } from '../../i18n';
import { payslipColumns } from '../../parts/columns';
import { RegisterTable } from '../../parts/register-table';

/** A worker’s own lines of the payrolls that its employers submitted. */
export default function Payslips() {
  useWords();
  return (
    <>
      <header className="page-head">
        <h1>{t('nav.payslips')}</h1>
        <p className="quiet">{t('own.payslips')}</p>
      </header>
      <RegisterTable
        path="/api/v1/payslips"
        label={t('nav.payslips')}
        columns={payslipColumns()}
        width={860}
        rowKey={({ id, line }) => `${id} ${line}`}
      />
    </>
  );
}
