import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { read } from '../../api/client';
import { useRead } from '../../api/queries';
import { problemIn, type Problem } from '../../api/problem';
import type { ComplainantView, ComplaintDetail } from '../../api/views';
import { useDesk } from '../../frame/person';
import { t } from '../../i18n';
import { ProblemNotice } from '../../parts/problem-notice';
import { Chinese, Instant, WorkerId } from '../../parts/text';

/** Who looked at who complained, when and why: for the auditor. */
export function Viewings({ id }: { id: string }) {
  const { data } = useRead('/api/v1/complaints/{id}/complainant/viewings', { path: { id } });
  if (!data) return null;
  return (
    <section className="sheet" data-testid="viewings">
      <div className="sheet-head">
        <h2>{t('complaints.viewings')}</h2>
      </div>
      {data.items.length === 0 && <p className="quiet">{t('complaints.noViewings')}</p>}
      <ul className="rows">
        {data.items.map(({ at, viewer, reason }) => (
          <li key={at + viewer}>
            <span className="grow">
              <Chinese>{reason}</Chinese>
              <span className="quiet small" style={{ display: 'block' }}>
                <Instant at={at} /> · <span className="code">{viewer}</span>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who complained, masked; showing it is a deed of its own that says it is logged, and asks why. Nothing of it is kept on this side. */
export function Complainant({ complaint }: { complaint: ComplaintDetail }) {
  const { person } = useDesk();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<ComplainantView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = async ({ reason }: { reason: string }): Promise<void> => {
    try {
      setShown(await read('/api/v1/complaints/{id}/complainant', { path: { id: complaint.id }, query: { reason } }));
      setAsking(false);
      setProblem(null);
    } catch (error) {
      setProblem(problemIn(error));
    }
  };
  const secret = complaint.anonymous ? t('complaints.anonymous') : complaint.confidential ? t('complaints.confidential') : null;
  return (
    <section className="sheet" data-testid="complainant">
      <div className="sheet-head">
        <h2>{t('complaints.complainant')}</h2>
      </div>
      {shown ? (
        <dl className="facts">
          <div>
            <dt>{t('complaints.complainant')}</dt>
            <dd>
              <Chinese>{shown.name}</Chinese>
            </dd>
          </div>
          <div>
            <dt>{t('complaints.phone')}</dt>
            <dd>{shown.phone ?? '–'}</dd>
          </div>
          <div>
            <dt>{t('complaints.workerId')}</dt>
            <dd>{shown.workerId === '' ? '–' : <WorkerId id={shown.workerId} />}</dd>
          </div>
        </dl>
      ) : (
        <p>
          {complaint.complainant ? (
            <Chinese>{complaint.complainant.name}</Chinese>
          ) : (
            <span className="quiet">{secret ?? t('complaints.nobody')}</span>
          )}
        </p>
      )}
      {shown && <p className="quiet small">{t('complaints.shownLogged')}</p>}
      {person.role === 'inspector' && !shown && !complaint.anonymous && !asking && (
        <Button style={{ marginTop: 8 }} onClick={() => setAsking(true)}>
          {t('complaints.showComplainant')}
        </Button>
      )}
      {asking && (
        <Form layout="vertical" onFinish={(values: { reason: string }) => void show(values)} style={{ marginTop: 12 }}>
          {problem && <ProblemNotice problem={problem} labels={{ reason: t('complaints.showReason') }} />}
          <p className="small" style={{ marginBottom: 8 }}>
            {t('complaints.showHint')}
          </p>
          <Form.Item
            name="reason"
            label={t('complaints.showReason')}
            rules={[{ required: true, whitespace: true, message: t('form.required') }]}
          >
            <Input maxLength={500} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {t('complaints.showNow')}
          </Button>{' '}
          <Button onClick={() => setAsking(false)}>{t('form.cancel')}</Button>
        </Form>
      )}
    </section>
  );
}
