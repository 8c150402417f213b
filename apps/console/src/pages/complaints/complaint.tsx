import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries';
import type { ComplaintDetail } from '../../api/views';
import { useDesk } from '../../frame/person';
import { t, useWords, valueOf } from '../../i18n';
import { DeadlineLine } from '../../parts/deadline-line';
import { Firm } from '../../parts/firm';
import { Failed, Loading } from '../../parts/states';
import { Chinese, Instant, Money, Region } from '../../parts/text';
import { Complainant, Viewings } from './complainant';
import { Messages } from './messages';
import { MergedSheet } from './merge-steps';
import { Acceptance, ComplaintStep, isFormStep, type FormStep } from './complaint-steps';

function Facts({ complaint }: { complaint: ComplaintDetail }) {
  const { periodFrom, periodTo } = complaint;
  return (
    <dl className="facts" style={{ marginTop: 16 }}>
      <div>
        <dt>{t('complaints.respondent')}</dt>
        <dd>
          <Firm {...complaint.respondent} />
        </dd>
      </div>
      <div>
        <dt>{t('complaints.workers')}</dt>
        <dd className="number">{complaint.workers ?? '–'}</dd>
      </div>
      <div>
        <dt>{t('complaints.amount')}</dt>
        <dd>
          <Money yuan={complaint.amount} />
        </dd>
      </div>
      <div>
        <dt>{t('complaints.period')}</dt>
        <dd>{periodFrom || periodTo ? `${periodFrom ?? ''} – ${periodTo ?? ''}` : '–'}</dd>
      </div>
      <div>
        <dt>{t('complaints.receivedAt')}</dt>
        <dd>
          <Instant at={complaint.receivedAt} />
        </dd>
      </div>
      <div>
        <dt>{t('complaints.region')}</dt>
        <dd>
          <Region code={complaint.region} />
          {complaint.department && ` · ${valueOf('departments', complaint.department)}`}
        </dd>
      </div>
      {complaint.reference && (
        <div>
          <dt>{t('complaints.reference')}</dt>
          <dd className="code">{complaint.reference}</dd>
        </div>
      )}
      {complaint.project && (
        <div>
          <dt>{t('complaints.project')}</dt>
          <dd>
            <Link to={`/projects/${complaint.project}`}>{t('today.look')}</Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What was asked to be completed, and what came. */
function Correction({ complaint: { correction } }: { complaint: ComplaintDetail }) {
  if (!correction) return null;
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h2>{t('complaints.correction')}</h2>
        <span className="quiet">{correction.on}</span>
      </div>
      <ul>
        {correction.missing.map((one) => (
          <li key={one}>
            <Chinese>{one}</Chinese>
          </li>
        ))}
      </ul>
      <p style={{ marginTop: 8 }}>
        <span className="quiet">{correction.cameOn ?? t('complaints.correctionOpen')} </span>
        {correction.text && <Chinese>{correction.text}</Chinese>}
      </p>
    </section>
  );
}

/** What came with the reopening. */
function NewEvidence({ complaint: { reopening } }: { complaint: ComplaintDetail }) {
  if (!reopening) return null;
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h2>{t('complaints.reopening')}</h2>
        <span className="quiet">{reopening.on}</span>
      </div>
      <p>
        <Chinese>{reopening.newEvidence}</Chinese>
      </p>
    </section>
  );
}

function Outcome({ complaint }: { complaint: ComplaintDetail }) {
  const { answer, rejection, transfer } = complaint;
  if (transfer)
    return (
      <section className="sheet">
        <div className="sheet-head">
          <h2>{t('complaints.transferred')}</h2>
          <span className="quiet">{`${valueOf('transferTargets', transfer.to)} · ${transfer.on}`}</span>
        </div>
        <p>
          <Chinese>{transfer.reason}</Chinese>
        </p>
      </section>
    );
  if (!answer && !rejection) return null;
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h2>{answer ? t('complaints.answered') : t('complaints.rejected')}</h2>
        <span className="quiet">{answer ? `${valueOf('outcomes', answer.outcome)} · ${answer.on}` : rejection?.on}</span>
      </div>
      <p>
        <Chinese>{answer?.text ?? rejection?.reason}</Chinese>
      </p>
      {rejection && (
        <p style={{ marginTop: 8 }}>
          <span className="quiet">{t('complaints.way')} </span>
          <Chinese>{rejection.way}</Chinese>
        </p>
      )}
      {rejection?.advice && (
        <p style={{ marginTop: 8 }}>
          <Chinese>{rejection.advice}</Chinese>
        </p>
      )}
    </section>
  );
}

function Cases({ complaint }: { complaint: ComplaintDetail }) {
  const others = (complaint.respondentCases ?? []).filter((id) => id !== complaint.case);
  if (!complaint.case && others.length === 0) return null;
  return (
    <section className="sheet">
      {complaint.case && (
        <p>
          <Link to={`/cases/${complaint.case}`}>{t('alerts.openCase')} ›</Link>
        </p>
      )}
      {others.length > 0 && (
        <>
          <p className="quiet small">{t('complaints.respondentCases')}</p>
          {others.map((id) => (
            <p key={id}>
              <Link to={`/cases/${id}`}>{t('alerts.openCase')} ›</Link>
            </p>
          ))}
        </>
      )}
    </section>
  );
}

/** The open steps that the person's role takes, as buttons. */
function Steps({ complaint }: { complaint: ComplaintDetail }) {
  const { person } = useDesk();
  const [step, setStep] = useState<FormStep | null>(null);
  const mine: Readonly<Record<string, readonly string[]>> = {
    contact: ['inspector'],
    'correction-requests': ['inspector'],
    corrections: ['inspector', 'hotline'],
    acceptance: ['inspector'],
    transfer: ['inspector'],
    answer: ['inspector'],
    respondent: ['inspector'],
    rejection: ['supervisor'],
    withdrawal: ['hotline'],
    merge: ['inspector'],
    unmerge: ['inspector'],
    reopening: ['hotline'],
    'petition-extension': ['supervisor'],
  };
  const open = complaint.openSteps.filter((each) => mine[each]?.includes(person.role));
  return (
    <section className="sheet" data-testid="next-steps">
      <div className="sheet-head">
        <h2>{t('cases.next.title')}</h2>
      </div>
      <div className="steps-open">
        {open.includes('acceptance') && <Acceptance complaint={complaint} />}
        {open.filter(isFormStep).map((each, at) => (
          <Button
            key={each}
            size="large"
            type={at === 0 && !open.includes('acceptance') ? 'primary' : 'default'}
            onClick={() => setStep(each)}
            data-step={each}
          >
            {valueOf('steps', each)}
          </Button>
        ))}
      </div>
      {open.length === 0 && <p className="quiet">{t('cases.next.nothing')}</p>}
      {step && <ComplaintStep complaint={complaint} step={step} close={() => setStep(null)} />}
    </section>
  );
}

/** A complaint: what is complained of, its clocks, what was done, what may be done. */
export default function Complaint() {
  useWords();
  const { id = '' } = useParams();
  const { person } = useDesk();
  const found = useRead('/api/v1/complaints/{id}', { path: { id } }, { staleTime: 0 });
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} back="/complaints" />;
  if (found.isPending) return <Loading />;
  const complaint = found.data;
  return (
    <>
      <header className="page-head">
        <h1 className="code">{complaint.receiptNumber}</h1>
        <span className="stage" data-on={complaint.state === 'received'} data-testid="state">
          {valueOf('complaintStates', complaint.state)}
        </span>
        <span className="quiet">
          {valueOf('channels', complaint.channel)} · {valueOf('categories', complaint.category)}
          {complaint.petition && ` · ${t('complaints.petition')}`}
          {complaint.openedElsewhere && ` · ${valueOf('elsewhere', complaint.openedElsewhere)}`}
        </span>
      </header>
      <div className="two">
        <div>
          <section className="sheet">
            <div className="sheet-head">
              <h2>{t('complaints.narrative')}</h2>
            </div>
            <p style={{ fontSize: 16, lineHeight: '28px', whiteSpace: 'pre-wrap' }}>
              <Chinese>{complaint.narrative}</Chinese>
            </p>
            <Facts complaint={complaint} />
          </section>
          <section className="sheet">
            <div className="sheet-head">
              <h2>{t('complaints.deadlines')}</h2>
            </div>
            {complaint.deadlines.map((deadline) => (
              <DeadlineLine key={deadline.kind + deadline.startsOn} deadline={deadline} />
            ))}
          </section>
          <Correction complaint={complaint} />
          <NewEvidence complaint={complaint} />
          <Outcome complaint={complaint} />
          <section className="sheet">
            <div className="sheet-head">
              <h2>{t('complaints.steps')}</h2>
            </div>
            <ol className="log" reversed>
              {complaint.steps.toReversed().map(({ at, step }) => (
                <li key={at + step}>
                  <span className="quiet number">
                    <Instant at={at} />
                  </span>
                  <b>{valueOf('progressSteps', step)}</b>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside>
          <Steps complaint={complaint} />
          {person.role !== 'hotline' && person.role !== 'worker' && <Complainant complaint={complaint} />}
          {person.role === 'auditor' && <Viewings id={id} />}
          {person.role !== 'hotline' && person.role !== 'worker' && <Messages id={id} />}
          <MergedSheet complaint={complaint} />
          <Cases complaint={complaint} />
        </aside>
      </div>
    </>
  );
}
