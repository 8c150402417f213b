import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { WhatIf } from '../../api/views';
import { useDesk } from '../../frame/person';
import { setsPolicies } from '../../frame/roles';
import { t, useWords } from '../../i18n';
import { column } from '../../parts/columns';
import { useFilters } from '../../parts/filters';
import { RegisterTable } from '../../parts/register-table';
import { Instant } from '../../parts/text';
import { Ask } from './ask';
import { Assumed, Progress } from './what-if-parts';
import { Rooms } from './words';

const FILTERS = ['proposal'] as const;

/** What was tried, newest first; an administrator asks anew. */
export default function WhatIfs() {
  useWords();
  const { person } = useDesk();
  const { values, set } = useFilters(FILTERS);
  const [asking, setAsking] = useState(Boolean(values.proposal));
  const close = (): void => {
    setAsking(false);
    set('proposal', undefined);
  };
  return (
    <>
      <header className="page-head">
        <h1>{t('whatIf.title')}</h1>
        <p className="quiet">{t('whatIf.intro')}</p>
        <span className="fill" />
        <Rooms here="whatIfs" />
        {setsPolicies(person.role) && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
            {t('whatIf.ask')}
          </Button>
        )}
      </header>
      <RegisterTable
        path="/api/v1/policies/what-ifs"
        label={t('whatIf.title')}
        columns={[
          column<WhatIf>('whatIf.of', (one) => (
            <Link to={`/policies/what-ifs/${one.id}`}>
              <Assumed of={one} />
            </Link>
          )),
          column<WhatIf>('whatIf.history', ({ from, to }) => `${from} – ${to}`, { width: 200 }),
          column<WhatIf>('whatIf.state', ({ state }) => t(`whatIf.states.${state}`), { width: 90 }),
          column<WhatIf>('whatIf.progress', (one) => <Progress of={one} />, { width: 170 }),
          column<WhatIf>('whatIf.askedBy', ({ askedBy }) => askedBy, { width: 140 }),
          column<WhatIf>('whatIf.askedAt', ({ askedAt }) => <Instant at={askedAt} />, { width: 150 }),
        ]}
        hrefOf={({ id }) => `/policies/what-ifs/${id}`}
        width={1080}
      />
      {asking && (
        <Drawer open size={Math.min(560, window.innerWidth)} title={t('whatIf.ask')} onClose={close} destroyOnHidden>
          <Ask proposal={values.proposal} close={close} />
        </Drawer>
      )}
    </>
  );
}
