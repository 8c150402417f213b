import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries';
import type { PayrollLineView, SettledPayrollView } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { column } from '../../parts/columns';
import { Firm } from '../../parts/firm';
import { RegisterTable } from '../../parts/register-table';
import { Failed, Loading } from '../../parts/states';
import { Chinese, Day, Money, WorkerId } from '../../parts/text';

const isOpen = (yuan: string | undefined): boolean => yuan !== undefined && !/^0+\.00$/.test(yuan);

function Sums({ payroll }: { payroll: SettledPayrollView }) {
  return (
    <dl className="sums">
      <div>
        <dt>{t('payrolls.net')}</dt>
        <dd>
          <Money yuan={payroll.net} />
        </dd>
      </div>
      <div>
        <dt>{t('payrolls.paid')}</dt>
        <dd>
          <Money yuan={payroll.paid} />
        </dd>
      </div>
      <div>
        <dt>{t('payrolls.open')}</dt>
        <dd className={isOpen(payroll.open) ? 'late' : undefined}>
          <Money yuan={payroll.open} />
        </dd>
      </div>
      <div>
        <dt>{t('payrolls.openLines')}</dt>
        <dd>
          {payroll.openLines ?? '–'} / {payroll.lines}
        </dd>
      </div>
    </dl>
  );
}

/** A payroll with its lines: what was due, what came. */
export default function Payroll() {
  useWords();
  const { id = '' } = useParams();
  const found = useRead('/api/v1/payrolls/{id}', { path: { id } });
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} back="/payrolls" />;
  if (found.isPending) return <Loading />;
  const payroll = found.data;
  return (
    <>
      <header className="page-head">
        <h1>
          {payroll.period} {t('payrolls.title')}
        </h1>
        <Firm uscc={payroll.employer} />
        <span className="quiet">
          {valueOf('payrollStates', payroll.state)} · {t('payrolls.payday')} <Day on={payroll.payday} />
          {payroll.project && (
            <>
              {' · '}
              <Link to={`/projects/${payroll.project}`}>{t('payrolls.project')}</Link>
            </>
          )}
        </span>
      </header>
      <section className="sheet">
        <Sums payroll={payroll} />
      </section>
      <h2 style={{ margin: '20px 0 10px' }}>{t('payrolls.linesTitle')}</h2>
      <RegisterTable
        path="/api/v1/payrolls/{id}/lines"
        label={t('payrolls.linesTitle')}
        inputs={{ path: { id } }}
        rowKey={({ line }) => String(line)}
        columns={[
          column<PayrollLineView>('payrolls.line', ({ line }) => <span className="number">{line}</span>, { width: 70 }),
          column<PayrollLineView>('payrolls.worker', ({ workerId }) => <WorkerId id={workerId} />, { width: 140 }),
          column<PayrollLineView>('payrolls.post', ({ post }) => <Chinese>{post}</Chinese>),
          column<PayrollLineView>('payrolls.gross', ({ gross }) => <Money yuan={gross} />, { width: 140, align: 'right' }),
          column<PayrollLineView>('payrolls.net', ({ net }) => <Money yuan={net} />, { width: 140, align: 'right' }),
          column<PayrollLineView>('payrolls.paid', ({ paid }) => <Money yuan={paid} />, { width: 140, align: 'right' }),
          column<PayrollLineView>(
            'payrolls.open',
            ({ open }) => (
              <span className={isOpen(open) ? 'late' : 'quiet'}>
                <Money yuan={open} />
              </span>
            ),
            { width: 140, align: 'right' },
          ),
        ]}
        width={860}
      />
    </>
  );
}
