import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useDesk } from '../../frame/person';
import { takesComplaints } from '../../frame/roles';
import { t, useWords } from '../../i18n';
import { complaintColumns } from '../../parts/columns';
import { useFilters } from '../../parts/filters';
import { Choice, EmployerFilter } from '../../parts/filter-fields';
import { RegisterTable } from '../../parts/register-table';
import { ComplaintRooms } from './rooms';

const FILTERS = ['employer', 'state', 'channel'] as const;
const STATES = ['received', 'accepted', 'in-progress', 'answered', 'rejected', 'withdrawn', 'closed'];
const CHANNELS = ['12333', '12345', 'window', 'web', 'transfer', 'open311'];

/** The complaints that the person may see. */
export default function Complaints() {
  useWords();
  const navigate = useNavigate();
  const { person, region } = useDesk();
  const { values, active, set, clear } = useFilters(FILTERS);
  return (
    <>
      <header className="page-head">
        <h1>{t('complaints.title')}</h1>
        <span className="fill" />
        <ComplaintRooms here="complaints" />
        {takesComplaints(person.role) && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/complaints/new')}>
            {t('complaints.take')}
          </Button>
        )}
      </header>
      <RegisterTable
        path="/api/v1/complaints"
        label={t('complaints.title')}
        inputs={{ query: { ...values, region } }}
        columns={complaintColumns()}
        hrefOf={({ id }) => `/complaints/${id}`}
        filtered={active}
        clear={clear}
        width={1360}
        filters={
          <>
            <EmployerFilter value={values.employer} set={set} />
            <Choice
              label={t('complaints.state')}
              group="complaintStates"
              codes={STATES}
              value={values.state}
              onChange={(next) => set('state', next)}
            />
            <Choice
              label={t('complaints.channel')}
              group="channels"
              codes={CHANNELS}
              value={values.channel}
              onChange={(next) => set('channel', next)}
            />
          </>
        }
      />
    </>
  );
}
