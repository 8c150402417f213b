import { Checkbox, Form, InputNumber, Radio } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../../api/queries';
import type { ComplaintDetail } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { needsValue, TextField } from '../../parts/fields';
import { Chinese, Instant, Money } from '../../parts/text';
import { StepForm } from '../cases/step-form';

interface Props {
  readonly complaint: ComplaintDetail;
  readonly close: () => void;
}

/** 并案: what may be about the same matter, each with its reasons; a person chooses. */
export const Merge = ({ complaint, close }: Props) => {
  const found = useRead('/api/v1/complaints/{id}/suggestions', { path: { id: complaint.id } }, { staleTime: 0 });
  const items = found.data?.items ?? [];
  return (
    <StepForm<{ into: string; reason?: string }, '/api/v1/complaints/{id}/merge'>
      path="/api/v1/complaints/{id}/merge"
      id={complaint.id}
      step="merge"
      close={close}
      labels={{ into: t('step.merge.into'), reason: t('step.merge.reason') }}
      bodyOf={({ into, reason }) => ({ into, ...(reason && { reason }) })}
    >
      {() => (
        <>
          <p className="quiet">{items.length > 0 ? t('step.merge.hint') : t('step.merge.none')}</p>
          <Form.Item name="into" label={t('step.merge.into')} rules={needsValue(true)}>
            <Radio.Group
              style={{ display: 'grid', gap: 12 }}
              options={items.map((item) => ({
                value: item.id,
                label: (
                  <span>
                    <Chinese>{item.respondent.name}</Chinese> · {valueOf('channels', item.channel)} · <Instant at={item.receivedAt} /> ·{' '}
                    <Money yuan={item.amount} />
                    <br />
                    <span className="quiet small">{item.reasons.map((reason) => valueOf('mergeReasons', reason)).join('、')}</span>
                  </span>
                ),
              }))}
            />
          </Form.Item>
          <TextField name="reason" label={t('step.merge.reason')} rows={2} max={2_000} />
        </>
      )}
    </StepForm>
  );
};

/** 取消并案 */
export const Unmerge = ({ complaint, close }: Props) => (
  <StepForm<{ reason: string }, '/api/v1/complaints/{id}/unmerge'>
    path="/api/v1/complaints/{id}/unmerge"
    id={complaint.id}
    step="unmerge"
    close={close}
    labels={{ reason: t('form.reason') }}
    bodyOf={(values) => values}
  >
    {() => <TextField name="reason" label={t('form.reason')} rows={3} required max={2_000} />}
  </StepForm>
);

/** 凭新证据重新提出 */
export const Reopening = ({ complaint, close }: Props) => (
  <StepForm<{ newEvidence: string }, '/api/v1/complaints/{id}/reopening'>
    path="/api/v1/complaints/{id}/reopening"
    id={complaint.id}
    step="reopening"
    close={close}
    labels={{ newEvidence: t('step.reopening.newEvidence') }}
    bodyOf={(values) => values}
  >
    {() => <TextField name="newEvidence" label={t('step.reopening.newEvidence')} rows={4} required max={4_000} />}
  </StepForm>
);

const MOST_DAYS = 30;

/** 延长信访办理期限 */
export const PetitionExtension = ({ complaint, close }: Props) => (
  <StepForm<{ days: number; reason: string }, '/api/v1/complaints/{id}/petition-extension'>
    path="/api/v1/complaints/{id}/petition-extension"
    id={complaint.id}
    step="petition-extension"
    close={close}
    initial={{ days: MOST_DAYS }}
    labels={{ days: t('step.petition.days'), reason: t('form.reason') }}
    bodyOf={(values) => values}
  >
    {() => (
      <>
        <Form.Item name="days" label={t('step.petition.days')} rules={needsValue(true)}>
          <InputNumber min={1} max={MOST_DAYS} precision={0} />
        </Form.Item>
        <TextField name="reason" label={t('form.reason')} rows={3} required max={2_000} />
      </>
    )}
  </StepForm>
);

/** 受理 of what lies longer back than the law looks: an officer says that it continues, and why. */
export const OldAcceptance = ({ complaint, close }: Props) => (
  <StepForm<{ continuing: boolean; reason: string }, '/api/v1/complaints/{id}/acceptance'>
    path="/api/v1/complaints/{id}/acceptance"
    id={complaint.id}
    step="acceptance"
    close={close}
    labels={{ continuing: t('step.acceptance.continuing'), reason: t('step.acceptance.why') }}
    bodyOf={(values) => values}
  >
    {() => (
      <>
        <p className="quiet">{t('step.acceptance.old')}</p>
        <Form.Item name="continuing" valuePropName="checked" rules={needsValue(true)}>
          <Checkbox>{t('step.acceptance.continuing')}</Checkbox>
        </Form.Item>
        <TextField name="reason" label={t('step.acceptance.why')} rows={3} required max={2_000} />
      </>
    )}
  </StepForm>
);

/** With which it is handled, and what is handled with it: each ticket with its own answer. */
export function MergedSheet({ complaint: { merged = [], mergedInto } }: { complaint: ComplaintDetail }) {
  if (!mergedInto && merged.length === 0) return null;
  return (
    <section className="sheet" data-testid="merged">
      {mergedInto && (
        <p>
          <Link to={`/complaints/${mergedInto}`}>{t('complaints.mergedInto')} ›</Link>
        </p>
      )}
      {merged.length > 0 && (
        <>
          <p className="quiet small">{t('complaints.merged')}</p>
          {merged.map(({ id, receiptNumber, channel, state, dueOn }) => (
            <p key={id}>
              <Link to={`/complaints/${id}`}>{receiptNumber}</Link>{' '}
              <span className="quiet small">
                {valueOf('channels', channel)} · {valueOf('complaintStates', state)}
                {dueOn && ` · ${t('deadline.due', { date: dueOn })}`}
              </span>
            </p>
          ))}
        </>
      )}
    </section>
  );
}
