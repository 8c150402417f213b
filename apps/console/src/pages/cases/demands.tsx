import { Button, Drawer, Form, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/queries';
import type { CaseView, DemandView } from '../../api/views';
import { t, useWords } from '../../i18n';
import { DayInput, needsValue } from '../../parts/fields';
import { Failed } from '../../parts/states';
import { Chinese } from '../../parts/text';
import { Hint } from './paper-forms';
import { Attachments, type Attachment } from './record-form';
import { DeedForm, StepForm } from './step-form';
import type { StepProps } from './step-drawer';

const wasDemanded = ({ log }: CaseView): boolean => log.some(({ step }) => step === 'documents-demanded');
/** What was demanded in a case; nothing is asked for while nothing was. */
export const useDemands = (file: CaseView) =>
  useRead('/api/v1/cases/{id}/demands', { path: { id: file.id } }, { staleTime: 0, enabled: wasDemanded(file) });

/** 限期提供材料: what an employer must keep, and what else is asked for. */
export function DemandForm({ file, close }: StepProps) {
  const labels = { documents: t('demand.documents'), dueOn: t('demand.dueOn') };
  const usual = [t('demand.usual.payroll'), t('demand.usual.contracts'), t('demand.usual.names'), t('demand.usual.attendance')];
  const more = [t('demand.usual.receipts'), t('demand.usual.subcontract'), t('demand.usual.settlement')];
  return (
    <StepForm<{ documents: string[]; dueOn: string }, '/api/v1/cases/{id}/demands'>
      path="/api/v1/cases/{id}/demands"
      id={file.id}
      step="demands"
      close={close}
      initial={{ documents: usual }}
      labels={labels}
      bodyOf={({ documents, dueOn }) => ({ documents: documents.map((each) => each.trim()), dueOn })}
    >
      {() => (
        <>
          <Hint text={t('demand.hint')} />
          <Form.Item name="documents" label={labels.documents} rules={needsValue(true)} extra={t('demand.documentsHint')}>
            <Select mode="tags" maxCount={50} options={[...usual, ...more].map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="dueOn" label={labels.dueOn} rules={needsValue(true)} extra={t('form.dateHint')}>
            <DayInput />
          </Form.Item>
        </>
      )}
    </StepForm>
  );
}

interface Came {
  readonly received: number[];
  readonly attachments?: Attachment[];
}

/** What came of a demand. */
function ReceiptForm({ file, demand, close }: StepProps & { demand: DemandView }) {
  const labels = { received: t('demand.received'), attachments: t('step.record.attachments') };
  return (
    <DeedForm<Came, Came>
      sending={useWrite('/api/v1/cases/{id}/demands/{demand}/receipts', { id: file.id, demand: demand.id })}
      step="demand-receipts"
      close={close}
      labels={labels}
      bodyOf={({ received, attachments }) => ({ received, ...(attachments?.length && { attachments }) })}
    >
      {() => (
        <>
          <Form.Item name="received" label={labels.received} rules={needsValue(true)}>
            <Checkbox.Group
              style={{ display: 'grid', gap: 8 }}
              options={demand.documents.flatMap(({ document, received }, value) => (received ? [] : [{ value, label: document }]))}
            />
          </Form.Item>
          <Form.Item name="attachments" label={labels.attachments} extra={t('step.record.attachmentsHint')}>
            <Attachments />
          </Form.Item>
        </>
      )}
    </DeedForm>
  );
}

function Demand({ demand, note }: { demand: DemandView; note: (() => void) | undefined }) {
  return (
    <li>
      <span className="stage" data-on={demand.state === 'overdue'}>
        {t(`demand.states.${demand.state}`)}
      </span>
      <span className="grow">
        {demand.documents.map(({ document, received }) => (
          <span key={document} style={{ display: 'block' }}>
            <span aria-hidden="true">{received ? '✓' : '○'}</span> <Chinese>{document}</Chinese>{' '}
            <span className="quiet small">{t(received ? 'demand.came' : 'demand.missing')}</span>
          </span>
        ))}
        <span className="quiet small">{t('deadline.due', { date: demand.dueOn })}</span>
        {demand.burdenOfProof && <span className="late small"> · {t('demand.burden')}</span>}
        {demand.attachments.length > 0 && (
          <span className="quiet small">
            {' '}
            · {t('cases.story.attachments')} <Chinese>{demand.attachments.map(({ name }) => name).join('、')}</Chinese>
          </span>
        )}
      </span>
      {note && <Button onClick={note}>{t('demand.note')}</Button>}
    </li>
  );
}

/** What was demanded of the employer, what came, and where the burden of proof has passed; nothing while nothing was demanded. */
export function Demands({ file }: { file: CaseView }) {
  useWords();
  const found = useDemands(file);
  const [noting, setNoting] = useState<string | null>(null);
  if (!wasDemanded(file)) return null;
  const items = found.data?.items ?? [];
  const noted = items.find(({ id }) => id === noting);
  const mayNote = file.openSteps.includes('demands');
  return (
    <section className="sheet" data-testid="demands">
      <div className="sheet-head">
        <h2>{t('demand.title')}</h2>
      </div>
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      <ul className="rows">
        {items.map((demand) => (
          <Demand key={demand.id} demand={demand} note={mayNote && demand.state !== 'met' ? () => setNoting(demand.id) : undefined} />
        ))}
      </ul>
      {noted && (
        <Drawer open size={Math.min(560, window.innerWidth)} title={t('demand.note')} onClose={() => setNoting(null)} destroyOnHidden>
          <ReceiptForm file={file} demand={noted} close={() => setNoting(null)} />
        </Drawer>
      )}
    </section>
  );
}
