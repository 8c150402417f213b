import { idNumberFault, isPhone, regions, usccFault } from '@anxin/codes';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useEffect } from 'react';
import { t, valueOf } from '../../i18n';
import { CountField, InstantInput, MoneyField, MonthInput, needsValue, TextField } from '../../parts/fields';
import { useFirmName } from '../../parts/firm';
import { Region, regionName } from '../../parts/text';
import { codeOf, type Intake } from './draft';

const CATEGORIES = [
  'wage-arrears',
  'below-minimum-wage',
  'no-contract',
  'deposit',
  'wage-card-held',
  'dispatch',
  'overtime',
  'social-insurance',
  'other',
];
const CHANNELS = ['window', '12333', '12345', 'transfer'];
const LENGTH = 18;
const BELONGS = /^[0-9A-HJ-NPQRTUWXY]*$/;

/** What is to be said of a code while it is typed: a fault only where more typing would not cure it. */
function usccWords(code: string, registered: string | undefined): { status: '' | 'error' | 'success'; text: string } {
  if (code === '') return { status: '', text: t('complaints.intake.usccHint') };
  if (code.length < LENGTH || !BELONGS.test(code))
    return {
      status: BELONGS.test(code) && code.length < LENGTH ? '' : 'error',
      text: t('complaints.intake.usccForm', { count: Math.max(0, LENGTH - code.length) }),
    };
  if (usccFault(code)) return { status: 'error', text: t('complaints.intake.usccCheck') };
  return {
    status: 'success',
    text: registered ? t('complaints.intake.usccKnown', { name: registered }) : t('complaints.intake.usccUnknown'),
  };
}

/** The credit code, checked while it is typed; a registered one fills in the name. */
function UsccField() {
  const form = Form.useFormInstance<Intake>();
  const code = codeOf(Form.useWatch(['respondent', 'uscc'], form) as string | undefined);
  const sound = usccFault(code) === null;
  const registered = useFirmName(sound ? code : null);
  useEffect(() => {
    if (registered) form.setFieldValue(['respondent', 'name'], registered);
  }, [registered, form]);
  const { status, text } = usccWords(code, registered);
  return (
    <Form.Item
      name={['respondent', 'uscc']}
      label={t('complaints.intake.uscc')}
      validateStatus={status}
      hasFeedback={status !== ''}
      extra={<span data-testid="uscc-words">{text}</span>}
      rules={[
        {
          validator: (_, value?: string) =>
            !codeOf(value) || usccFault(codeOf(value)) === null
              ? Promise.resolve()
              : Promise.reject(new Error(t('complaints.intake.usccCheck'))),
        },
      ]}
      validateTrigger="onSubmit"
    >
      <Input className="code" maxLength={24} autoComplete="off" spellCheck={false} />
    </Form.Item>
  );
}

const counties = regions.filter(({ level }) => level === 'county');

export function About({ fixedRegion }: { fixedRegion: boolean }) {
  return (
    <section className="sheet">
      <h2 style={{ marginBottom: 12 }}>{t('complaints.intake.about')}</h2>
      <UsccField />
      <TextField name={['respondent', 'name']} label={t('complaints.intake.name')} required max={200} />
      <div className="pair">
        <Form.Item name="region" label={t('complaints.region')} rules={needsValue(true)}>
          <Select
            disabled={fixedRegion}
            showSearch
            optionFilterProp="title"
            options={counties.map(({ code }) => ({ value: code, label: <Region code={code} />, title: regionName(code) }))}
          />
        </Form.Item>
        <Form.Item name="channel" label={t('complaints.channel')} rules={needsValue(true)}>
          <Select options={CHANNELS.map((value) => ({ value, label: valueOf('channels', value) }))} />
        </Form.Item>
        <Form.Item name="receivedAt" label={t('complaints.intake.receivedAt')} rules={needsValue(true)}>
          <InstantInput />
        </Form.Item>
        <TextField name="reference" label={t('complaints.intake.reference')} max={100} />
      </div>
    </section>
  );
}

export function What() {
  return (
    <section className="sheet">
      <h2 style={{ marginBottom: 12 }}>{t('complaints.intake.what')}</h2>
      <div className="pair">
        <Form.Item name="category" label={t('complaints.category')} rules={needsValue(true)}>
          <Select options={CATEGORIES.map((value) => ({ value, label: valueOf('categories', value) }))} />
        </Form.Item>
        <CountField name="workers" label={t('complaints.intake.workers')} max={1_000_000} />
        <MoneyField name="amount" label={t('complaints.intake.amount')} />
      </div>
      <TextField
        name="narrative"
        label={t('complaints.intake.narrative')}
        extra={t('complaints.intake.narrativeHint')}
        rows={4}
        required
        max={4_000}
      />
      <div className="pair">
        <Form.Item name="periodFrom" label={t('complaints.intake.periodFrom')}>
          <MonthInput />
        </Form.Item>
        <Form.Item name="periodTo" label={t('complaints.intake.periodTo')}>
          <MonthInput />
        </Form.Item>
      </div>
    </section>
  );
}

/** What is wrong with a resident number, in words; null while it may still become right. */
const idFault = (typed: string | undefined): string | null => {
  const code = codeOf(typed);
  if (!code || idNumberFault(code) === null) return null;
  return t(code.length === LENGTH ? 'complaints.intake.idCheck' : 'complaints.intake.idForm');
};

const check = (fault: (value: string | undefined) => string | null) => ({
  validator: (_: unknown, value?: string) => {
    const why = fault(value);
    return why ? Promise.reject(new Error(why)) : Promise.resolve();
  },
});

function Person() {
  return (
    <div className="pair">
      <TextField name={['complainant', 'name']} label={t('complaints.intake.complainantName')} required max={50} />
      <Form.Item
        name={['complainant', 'idNumber']}
        label={t('complaints.intake.idNumber')}
        rules={[{ required: true, message: t('form.required') }, check(idFault)]}
      >
        <Input className="code" autoComplete="off" spellCheck={false} maxLength={22} inputMode="text" />
      </Form.Item>
      <Form.Item
        name={['complainant', 'phone']}
        label={t('complaints.intake.phone')}
        extra={t('complaints.intake.phoneHint')}
        rules={[check((typed) => (!typed?.trim() || isPhone(typed.trim()) ? null : t('complaints.intake.phoneForm')))]}
      >
        <Input inputMode="tel" autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item noStyle dependencies={['confidential']}>
        {(form) => <TextMessages inConfidence={form.getFieldValue('confidential') === true} />}
      </Form.Item>
    </div>
  );
}

/** Told by text messages unless they refuse; in confidence only where they ask for it. */
const TextMessages = ({ inConfidence }: { inConfidence: boolean }) => (
  <Form.Item
    name="textMessages"
    label={t('complaints.intake.textMessages')}
    extra={t(inConfidence ? 'complaints.intake.textMessagesSecret' : 'complaints.intake.textMessagesHint')}
  >
    <Radio.Group
      options={[
        { value: true, label: t('complaints.intake.textMessagesYes') },
        { value: false, label: t('complaints.intake.textMessagesNo') },
      ]}
    />
  </Form.Item>
);

export function Who() {
  return (
    <section className="sheet">
      <h2 style={{ marginBottom: 12 }}>{t('complaints.intake.who')}</h2>
      <Form.Item name="anonymous" valuePropName="checked" style={{ marginBottom: 4 }}>
        <Checkbox>{t('complaints.intake.anonymous')}</Checkbox>
      </Form.Item>
      <Form.Item name="confidential" valuePropName="checked" style={{ marginBottom: 12 }}>
        <Checkbox>{t('complaints.intake.confidential')}</Checkbox>
      </Form.Item>
      <Form.Item noStyle dependencies={['anonymous']}>
        {(form) => (form.getFieldValue('anonymous') ? null : <Person />)}
      </Form.Item>
    </section>
  );
}
