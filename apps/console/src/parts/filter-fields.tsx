import { Input, Select } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '../frame/person';
import { t, valueOf, type Group } from '../i18n';

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly group?: Group;
  /** What a code is called, where no group of words has it. */
  readonly nameOf?: (code: string) => string;
  readonly codes: readonly string[];
  readonly width?: number;
}

/** A filter by one of the codes that the API knows. */
export const Choice = ({ label, value, onChange, group, nameOf, codes, width = 140 }: ChoiceProps) => (
  <Select
    aria-label={label}
    placeholder={label}
    allowClear
    value={value ?? null}
    onChange={(next: string | null) => onChange(next ?? undefined)}
    style={{ width }}
    popupMatchSelectWidth={false}
    options={codes.map((code) => ({ value: code, label: nameOf?.(code) ?? (group ? valueOf(group, code) : code) }))}
  />
);

interface TextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly width?: number;
  /** The field that `/` goes to. */
  readonly first?: boolean;
}

/** A filter by text; sent a moment after the last key, or at once by Enter. */
export function TextFilter({ label, value, onChange, width = 220, first }: TextProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => {
    if (text.trim() === (value ?? '')) return;
    const wait = setTimeout(() => onChange(text.trim() || undefined), 400);
    return () => clearTimeout(wait);
  }, [text, value, onChange]);
  return (
    <Input
      {...(first && { 'data-search': true })}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={label}
      aria-label={label}
      allowClear
      value={text}
      style={{ width }}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => onChange(text.trim() || undefined)}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  );
}

interface EmployerProps {
  readonly value: string | undefined;
  readonly set: (name: 'employer', value: string | undefined) => void;
}

/** The filter by a firm's credit code, first of the lists that know firms by it; an employer sees no firm but its own. */
export function EmployerFilter({ value, set }: EmployerProps) {
  const { person } = useDesk();
  const change = useCallback((next: string | undefined) => set('employer', next?.toUpperCase()), [set]);
  if (person.role === 'employer') return null;
  return <TextFilter first label={t('list.employerFilter')} value={value} onChange={change} width={230} />;
}
