import { Button } from 'antd';
import type { CaseView } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { hasForm } from './steps';

/** Only the open steps are buttons; the first is the one the procedure asks for. */
export function NextSteps({ file, choose }: { file: CaseView; choose: (step: string) => void }) {
  const open = file.openSteps.filter(hasForm);
  const first = open.find((step) => step !== 'closure') ?? open[0];
  return (
    <section className="sheet" aria-label={t('cases.next.title')} data-testid="next-steps">
      <div className="sheet-head">
        <h2>{t('cases.next.title')}</h2>
      </div>
      {file.proposals.map(({ step }) => (
        <p key={step} style={{ marginBottom: 8 }}>
          {t('cases.next.waits', { step: valueOf('steps', step) })}
        </p>
      ))}
      {open.length > 0 ? (
        <div className="steps-open">
          {open.map((step) => (
            <Button key={step} type={step === first ? 'primary' : 'default'} size="large" onClick={() => choose(step)} data-step={step}>
              {valueOf('steps', step)}
            </Button>
          ))}
        </div>
      ) : (
        <p className="quiet">
          {file.closedOn
            ? t('cases.next.closedBy', { date: file.closedOn })
            : `${t('cases.next.nothing')} · ${t('cases.next.assignedOthers')}`}
        </p>
      )}
    </section>
  );
}
