import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseView, ComplaintView } from '../../api/views';
import { useDesk } from '../../frame/person';
import { takesComplaints } from '../../frame/roles';
import { t, valueOf } from '../../i18n';
import { nextDeadline } from '../../parts/deadline';
import { DueBadge } from '../../parts/deadline-line';
import { Empty } from '../../parts/states';
import { Chinese, instantText, Money } from '../../parts/text';
import { caseHref, onwardOf, type Due } from './work';

const SHOWN = 12;

interface SheetProps<T> {
  readonly title: string;
  readonly hint?: string;
  readonly items: readonly T[];
  readonly row: (item: T) => ReactNode;
  readonly empty: readonly [string, string];
  readonly action?: ReactNode;
  readonly shown?: number;
  readonly testId: string;
}

/** One list of the desk: the first rows, the rest at a click. */
function DeskList<T>({ title, hint, items, row, empty, action, shown = SHOWN, testId }: SheetProps<T>) {
  const [all, setAll] = useState(false);
  const visible = all ? items : items.slice(0, shown);
  return (
    <section className="sheet" aria-label={title} data-testid={testId}>
      <div className="sheet-head">
        <h2>
          {title} {items.length > 0 && <span className="quiet number">{items.length}</span>}
        </h2>
        {hint && <span className="quiet small">{hint}</span>}
        <span className="fill" />
        {action}
      </div>
      {items.length ? <ul className="rows">{visible.map(row)}</ul> : <Empty inline title={empty[0]} hint={empty[1]} />}
      {visible.length < items.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('today.seeAll')}
        </Button>
      )}
    </section>
  );
}

const StepButton = ({ href, step }: { href: string; step: string | undefined }) => (
  <Link to={href} style={{ whiteSpace: 'nowrap' }}>
    {step ? `${valueOf('steps', step)} ›` : `${t('today.look')} ›`}
  </Link>
);

export function Deadlines({ dues, cut, told }: { dues: readonly Due[]; cut: number; told: ReadonlySet<string> }) {
  return (
    <>
      <DeskList
        testId="deadlines"
        title={t('today.deadlines')}
        hint={t('today.deadlinesHint')}
        items={dues}
        shown={20}
        empty={[t('today.noDeadlines'), t('today.noDeadlinesHint')]}
        row={(due) => (
          <li
            key={due.key}
            className={[...told].some((id) => due.href.includes(id)) ? 'new' : undefined}
            data-overdue={due.deadline.state === 'overdue'}
          >
            <span className="badge-due">
              <DueBadge deadline={due.deadline} />
              <br />
              <time className="quiet small">{due.deadline.dueOn}</time>
            </span>
            <span className="grow">
              <span className="title">
                <Link to={due.href.split('?')[0] ?? due.href}>
                  <Chinese>{due.firm}</Chinese>
                </Link>
              </span>
              <span className="quiet small number">{due.number}</span>
            </span>
            <span className="stage">{valueOf('deadlines', due.deadline.kind)}</span>
            <StepButton href={due.href} step={due.step} />
          </li>
        )}
      />
      {cut > 0 && (
        <p className="quiet small" style={{ marginTop: 8 }}>
          {t('today.cut', { n: cut })} <Link to="/cases?overdue=true">{t('cases.overdueOnly')}</Link>
        </p>
      )}
    </>
  );
}

const firmOf = ({ respondent }: CaseView): string => respondent.name ?? respondent.uscc ?? '–';

export function Fresh({
  fresh,
  told,
}: {
  fresh: readonly { file: CaseView; at: string; what: 'opened' | 'assigned' }[];
  told: ReadonlySet<string>;
}) {
  return (
    <DeskList
      testId="fresh"
      title={t('today.fresh')}
      items={fresh}
      shown={8}
      empty={[t('today.noFresh'), t('today.noFreshHint')]}
      row={({ file, at, what }) => (
        <li key={file.id} className={told.has(file.id) ? 'new' : undefined} data-case={file.id}>
          <span className="grow">
            <span className="title">
              <Link to={caseHref(file.id)}>
                <Chinese>{firmOf(file)}</Chinese>
              </Link>
            </span>
            <span className="quiet small number">
              {file.number} · {valueOf('logSteps', what)} {instantText(at).slice(5)} · <Money yuan={file.amountClaimed} /> {t('form.yuan')}
            </span>
          </span>
          <span className="stage" data-on={file.stage === 'clue'}>
            {valueOf('stages', file.stage)}
          </span>
          <StepButton href={caseHref(file.id, onwardOf(file))} step={onwardOf(file)} />
        </li>
      )}
    />
  );
}

/** Assigned to the person, who has not confirmed to have it. */
export function Awaited({ cases }: { cases: readonly CaseView[] }) {
  const awaited = cases.filter(({ openSteps }) => openSteps.includes('acknowledgement'));
  if (awaited.length === 0) return null;
  return (
    <DeskList
      testId="awaited"
      title={t('today.awaited')}
      hint={t('today.awaitedHint')}
      items={awaited}
      shown={8}
      empty={['', '']}
      row={(file) => (
        <li key={file.id} data-case={file.id}>
          <span className="grow">
            <span className="title">
              <Link to={caseHref(file.id)}>
                <Chinese>{firmOf(file)}</Chinese>
              </Link>
            </span>
            <span className="quiet small number">{file.number}</span>
          </span>
          <StepButton href={caseHref(file.id, 'acknowledgement')} step="acknowledgement" />
        </li>
      )}
    />
  );
}

export function Complaints({ complaints }: { complaints: readonly ComplaintView[] }) {
  const { person } = useDesk();
  const byDue = [...complaints].sort((a, b) =>
    (nextDeadline(a.deadlines)?.dueOn ?? '') < (nextDeadline(b.deadlines)?.dueOn ?? '') ? -1 : 1,
  );
  return (
    <DeskList
      testId="complaints"
      title={t('today.complaints')}
      items={byDue}
      shown={8}
      empty={[t('today.noComplaints'), t('today.noComplaintsHint')]}
      action={takesComplaints(person.role) ? <Link to="/complaints/new">{t('today.takeComplaint')}</Link> : null}
      row={(complaint) => {
        const due = nextDeadline(complaint.deadlines);
        return (
          <li key={complaint.id}>
            <span className="grow">
              <span className="title">
                <Link to={`/complaints/${complaint.id}`}>
                  <Chinese>{complaint.respondent.name}</Chinese>
                </Link>
              </span>
              <span className="quiet small">
                {valueOf('channels', complaint.channel)} · {valueOf('categories', complaint.category)}
              </span>
            </span>
            {due && <DueBadge deadline={due} />}
            <StepButton href={`/complaints/${complaint.id}`} step={complaint.openSteps.find((step) => step === 'acceptance')} />
          </li>
        );
      }}
    />
  );
}

export function Waiting({
  waiting,
}: {
  waiting: readonly { file: CaseView; step: 'approvals' | 'assignment'; proposed: string | undefined }[];
}) {
  return (
    <DeskList
      testId="waiting"
      title={t('today.approvals')}
      items={waiting}
      shown={8}
      empty={[t('today.noApprovals'), t('today.noApprovalsHint')]}
      row={({ file, step, proposed }) => (
        <li key={`${file.id} ${step}`}>
          <span className="grow">
            <span className="title">
              <Link to={caseHref(file.id)}>
                <Chinese>{firmOf(file)}</Chinese>
              </Link>
            </span>
            <span className="quiet small number">
              {file.number}
              {proposed && ` · ${valueOf('steps', proposed)}`}
            </span>
          </span>
          <StepButton href={caseHref(file.id, step)} step={step} />
        </li>
      )}
    />
  );
}
