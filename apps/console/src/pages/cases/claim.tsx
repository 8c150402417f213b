import { Link } from 'react-router';
import { useRead } from '../../api/queries';
import type { CaseView } from '../../api/views';
import { t } from '../../i18n';
import { Firm } from '../../parts/firm';
import { Chinese, moneyText } from '../../parts/text';

function Project({ id }: { id: string }) {
  const { data } = useRead('/api/v1/projects/{id}', { path: { id } }, { staleTime: 300_000 });
  return <Link to={`/projects/${id}`}>{data ? <Chinese>{data.name}</Chinese> : id.slice(0, 8)}</Link>;
}

/** What is claimed, by how many, against whom, in one sentence. */
export function Claim({ file }: { file: CaseView }) {
  const { workers, amountClaimed, respondent, project } = file;
  const known = !/^0+\.00$/.test(amountClaimed);
  return (
    <>
      <p className="lead">
        {known
          ? t('cases.story.claimed', { count: workers, amount: moneyText(amountClaimed) })
          : t('cases.story.claimedNoSum', { count: workers })}
      </p>
      <p style={{ marginTop: 4 }}>
        <span className="quiet">{t('cases.story.against')} </span>
        <Firm {...respondent} />
        {project && (
          <>
            <span className="quiet"> · {t('cases.story.atProject')} </span>
            <Project id={project} />
          </>
        )}
      </p>
    </>
  );
}
