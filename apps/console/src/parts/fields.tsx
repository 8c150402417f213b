import { DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { KeyboardEvent, ReactNode } from 'react';
import { t } from '../i18n';
import { amountOf } from './money-text';

/** Dates as people type them; the first is how they are shown. */
const DAYS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY-M-D', 'YYYY年M月D日'];
const INSTANTS = ['YYYY-MM-DD HH:mm', 'YYYYMMDD HH:mm', 'YYYY/M/D H:mm', 'YYYY-M-D H:mm', ...DAYS];
const MONTHS = ['YYYY-MM', 'YYYYMM', 'YYYY/M', 'YYYY年M月'];

interface PickerProps {
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
  readonly id?: string;
}

/** Enter takes the day that was typed; it sends no form. */
const onEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};

const parsed = (value: string | undefined, length: number): Dayjs | null => (value ? dayjs(value.slice(0, length)) : null);

/** A day, `YYYY-MM-DD`. */
export const DayInput = ({ value, onChange, id }: PickerProps) => (
  <DatePicker
    {...(id && { id })}
    style={{ width: '100%' }}
    onKeyDown={onEnter}
    format={DAYS}
    placeholder="YYYY-MM-DD"
    value={parsed(value, 10)}
    onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
  />
);

/** An instant of the business calendar's own time, `2026-02-16T09:00:00+08:00`, whatever the zone of the machine. */
export const InstantInput = ({ value, onChange, id }: PickerProps) => (
  <DatePicker
    {...(id && { id })}
    style={{ width: '100%' }}
    onKeyDown={onEnter}
    showTime={{ format: 'HH:mm' }}
    format={INSTANTS}
    placeholder="YYYY-MM-DD HH:mm"
    value={parsed(value, 16)}
    onChange={(instant) => onChange?.(instant ? `${instant.format('YYYY-MM-DDTHH:mm')}:00+08:00` : undefined)}
  />
);

/** A month, `YYYY-MM`. */
export const MonthInput = ({ value, onChange, id }: PickerProps) => (
  <DatePicker
    {...(id && { id })}
    picker="month"
    style={{ width: '100%' }}
    onKeyDown={onEnter}
    format={MONTHS}
    placeholder="YYYY-MM"
    value={value ? dayjs(`${value}-01`) : null}
    onChange={(month) => onChange?.(month ? month.format('YYYY-MM') : undefined)}
  />
);

type Name = string | number | (string | number)[];
interface FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly required?: boolean;
  readonly extra?: ReactNode;
}

const needed = (required: boolean | undefined) => (required ? [{ required: true, whitespace: true, message: t('form.required') }] : []);
export const needsValue = (required: boolean | undefined) => (required ? [{ required: true, message: t('form.required') }] : []);

export const TextField = ({ name, label, required, extra, rows, max = 1000 }: FieldProps & { rows?: number; max?: number }) => (
  <Form.Item name={name} label={label} rules={needed(required)} extra={extra}>
    {rows ? (
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={max} showCount={max <= 5000 && !extra} />
    ) : (
      <Input maxLength={max} />
    )}
  </Form.Item>
);

/** Money as people type it; kept and sent as the API takes it. */
export const MoneyField = ({ name, label, required, extra }: FieldProps) => (
  <Form.Item
    name={name}
    label={label}
    extra={extra}
    validateTrigger="onBlur"
    rules={[
      ...needed(required),
      { validator: (_, value?: string) => (!value || amountOf(value) ? Promise.resolve() : Promise.reject(new Error(t('form.money')))) },
    ]}
  >
    <Input inputMode="decimal" suffix={t('form.yuan')} />
  </Form.Item>
);

export const CountField = ({ name, label, required, extra, max }: FieldProps & { max: number }) => (
  <Form.Item name={name} label={label} rules={needsValue(required)} extra={extra}>
    <InputNumber min={1} max={max} precision={0} style={{ width: '100%' }} />
  </Form.Item>
);
