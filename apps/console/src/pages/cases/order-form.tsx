import { Alert, Button, Checkbox, Form, Radio, Select } from 'antd';
import type { BodyOf } from '../../api/client';
import { useClock } from '../../api/queries';
import type { CaseView } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { DayInput, InstantInput, MoneyField, needsValue, TextField } from '../../parts/fields';
import { amountOf } from '../../parts/money-text';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

const PATH = '/api/v1/cases/{id}/rectification-orders';
const SERVICE = ['direct', 'left-with-witness', 'post', 'electronic', 'entrusted', 'public-notice', 'posted-and-filmed'] as const;
type Body = BodyOf<typeof PATH>;

interface Addressee {
  readonly who: 'organisation' | 'person';
  readonly uscc?: string;
  readonly person?: string;
  readonly capacity: string;
  readonly served?: boolean;
  readonly service?: { kind: (typeof SERVICE)[number]; servedAt: string; place: string; receivedBy?: string };
}
interface Values {
  readonly dueOn: string;
  readonly amount: string;
  readonly demands: string;
  readonly addressees: Addressee[];
}

const bodyOf = ({ dueOn, amount, demands, addressees }: Values): Body =>
  ({
    dueOn,
    amount: amountOf(amount) ?? amount,
    demands,
    addressees: addressees.map(({ who, uscc, person, capacity, served, service }) => ({
      ...(who === 'organisation' ? { uscc: uscc?.trim().toUpperCase() } : { person }),
      capacity,
      ...(served && service && { service: { ...service, ...(service.receivedBy?.trim() ? {} : { receivedBy: undefined }) } }),
    })),
  }) as Body;

/** The respondent, and who owes beside: whom such an order goes to as a rule. */
const addresseesOf = ({ respondent, jointlyLiable }: CaseView): Addressee[] => [
  respondent.uscc
    ? { who: 'organisation', uscc: respondent.uscc, capacity: t('step.order.capacityRespondent') }
    : { who: 'person', person: respondent.name ?? '', capacity: t('step.order.capacityRespondent') },
  ...jointlyLiable.map(({ uscc, kind }): Addressee => ({ who: 'organisation', uscc, capacity: kindWord(kind) })),
];
const kindWord = (kind: string): string =>
  kind === 'pays-first' || kind === 'advances' || kind === 'pays' || kind === 'joint' ? t(`liability.kinds.${kind}`) : kind;

function Service({ at, now }: { at: number; now: string }) {
  return (
    <div className="pair">
      <Form.Item name={[at, 'service', 'kind']} label={t('step.order.serviceKind')} rules={needsValue(true)} initialValue="direct">
        <Select options={SERVICE.map((kind) => ({ value: kind, label: valueOf('serviceKinds', kind) }))} />
      </Form.Item>
      <Form.Item
        name={[at, 'service', 'servedAt']}
        label={t('step.order.servedAt')}
        rules={needsValue(true)}
        initialValue={`${now.slice(0, 16)}:00+08:00`}
      >
        <InstantInput />
      </Form.Item>
      <TextField name={[at, 'service', 'place']} label={t('step.order.servicePlace')} required max={300} />
      <TextField name={[at, 'service', 'receivedBy']} label={t('step.order.receivedBy')} max={100} />
    </div>
  );
}

function AddresseeFields({ at, now, remove }: { at: number; now: string; remove: (() => void) | undefined }) {
  const whole = (name: string) => ['addressees', at, name];
  return (
    <fieldset className="sheet" style={{ margin: '0 0 12px' }}>
      <legend className="quiet">
        {t('step.order.addressee', { n: at + 1 })}
        {remove && (
          <Button type="link" size="small" onClick={remove}>
            {t('step.order.remove')}
          </Button>
        )}
      </legend>
      <Form.Item name={[at, 'who']}>
        <Radio.Group
          options={[
            { value: 'organisation', label: t('step.order.isOrganisation') },
            { value: 'person', label: t('step.order.isPerson') },
          ]}
        />
      </Form.Item>
      <div className="pair">
        <Form.Item noStyle dependencies={[whole('who')]}>
          {(form) =>
            form.getFieldValue(whole('who')) === 'person' ? (
              <TextField name={[at, 'person']} label={t('step.order.person')} required max={100} />
            ) : (
              <TextField name={[at, 'uscc']} label={t('step.order.uscc')} required max={18} />
            )
          }
        </Form.Item>
        <TextField name={[at, 'capacity']} label={t('step.order.capacity')} required max={100} />
      </div>
      <Form.Item name={[at, 'served']} valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{t('step.order.served')}</Checkbox>
      </Form.Item>
      <Form.Item noStyle dependencies={[whole('served')]}>
        {(form) => (form.getFieldValue(whole('served')) ? <Service at={at} now={now} /> : null)}
      </Form.Item>
    </fieldset>
  );
}

/** 责令改正: what is to be put right by when, and to whom the order goes. */
export function Order({ file, close }: StepProps) {
  const { now } = useClock();
  const labels = {
    dueOn: t('step.order.dueOn'),
    amount: t('step.order.amount'),
    demands: t('step.order.demands'),
    addressees: t('step.order.addressees'),
  };
  return (
    <StepForm<Values, typeof PATH>
      path={PATH}
      id={file.id}
      step="rectification-orders"
      close={close}
      initial={{ amount: file.amountVerified ?? file.amountClaimed, addressees: addresseesOf(file) }}
      labels={labels}
      bodyOf={bodyOf}
    >
      {() => (
        <>
          <Alert type="info" title={t('step.order.hint')} style={{ marginBottom: 16 }} />
          <div className="pair">
            <Form.Item name="dueOn" label={labels.dueOn} rules={needsValue(true)} extra={t('form.dateHint')}>
              <DayInput />
            </Form.Item>
            <MoneyField name="amount" label={labels.amount} required />
          </div>
          <TextField name="demands" label={labels.demands} rows={4} required max={5_000} />
          <h3 style={{ marginBottom: 8 }}>{labels.addressees}</h3>
          <Form.List name="addressees">
            {(fields, { add, remove }) => (
              <>
                {fields.map(({ key, name }) => (
                  <AddresseeFields key={key} at={name} now={now} remove={fields.length > 1 ? () => remove(name) : undefined} />
                ))}
                <Button type="dashed" block onClick={() => add({ who: 'organisation' })}>
                  {t('step.order.add')}
                </Button>
              </>
            )}
          </Form.List>
        </>
      )}
    </StepForm>
  );
}
