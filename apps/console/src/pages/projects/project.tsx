import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries';
import type { SubcontractView } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { column } from '../../parts/columns';
import { Firm } from '../../parts/firm';
import { RegisterTable } from '../../parts/register-table';
import { Failed, Loading } from '../../parts/states';
import { Chinese, Day, Instant, Money, Region } from '../../parts/text';

/** A project, and the chain of those who build it. */
export default function Project() {
  useWords();
  const { id = '' } = useParams();
  const found = useRead('/api/v1/projects/{id}', { path: { id } });
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} back="/projects" />;
  if (found.isPending) return <Loading />;
  const project = found.data;
  return (
    <>
      <header className="page-head">
        <h1>
          <Chinese>{project.name}</Chinese>
        </h1>
        <span className="quiet">
          {valueOf('sectors', project.sector)} · <Region code={project.region} />
        </span>
        <span className="fill" />
        <Link to={`/alerts?project=${id}`}>{t('projects.cases')} ›</Link>
      </header>
      <section className="sheet">
        <dl className="facts">
          <div>
            <dt>{t('projects.generalContractor')}</dt>
            <dd>
              <Firm uscc={project.generalContractor} />
            </dd>
          </div>
          <div>
            <dt>{t('projects.developer')}</dt>
            <dd>
              <Firm uscc={project.developer} />
            </dd>
          </div>
          <div>
            <dt>{t('projects.contractAmount')}</dt>
            <dd>
              <Money yuan={project.contractAmount} />
            </dd>
          </div>
          <div>
            <dt>{t('projects.period')}</dt>
            <dd>
              {project.startsOn} – {project.endsOn}
            </dd>
          </div>
          <div>
            <dt>{t('projects.contractSignedOn')}</dt>
            <dd>
              <Day on={project.contractSignedOn} />
            </dd>
          </div>
          <div>
            <dt>{t('projects.permitOn')}</dt>
            <dd>
              <Day on={project.permitOn} />
            </dd>
          </div>
        </dl>
      </section>
      <h2 style={{ margin: '20px 0 10px' }}>{t('projects.subcontracts')}</h2>
      <RegisterTable
        path="/api/v1/projects/{projectId}/subcontracts"
        label={t('projects.subcontracts')}
        inputs={{ path: { projectId: id } }}
        columns={[
          column<SubcontractView>('projects.subcontractor', ({ subcontractor }) => <Firm uscc={subcontractor} />),
          column<SubcontractView>('projects.scope', ({ scope }) => <Chinese>{scope}</Chinese>, { width: 160 }),
          column<SubcontractView>('projects.licence', ({ licence }) => licence ?? '–', { width: 160 }),
          column<SubcontractView>('projects.registeredAt', ({ registeredAt }) => <Instant at={registeredAt} />, { width: 160 }),
        ]}
        width={720}
      />
    </>
  );
}
