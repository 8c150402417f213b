import {
  AlertOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  FolderOpenOutlined,
  PhoneOutlined,
  ProjectOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Role } from '../auth/session';

export const ENTRIES = ['today', 'cases', 'alerts', 'complaints', 'employers', 'projects', 'payrolls', 'rules'] as const;
export type Entry = (typeof ENTRIES)[number];

/** What the API lets each role read; entries without an answer are not shown. */
const SEEN: Readonly<Record<Role, readonly Entry[]>> = {
  inspector: ENTRIES,
  supervisor: ENTRIES,
  auditor: ['cases', 'alerts', 'complaints', 'employers', 'projects', 'payrolls', 'rules'],
  administrator: ['alerts', 'employers', 'projects', 'payrolls', 'rules'],
  employer: ['alerts', 'cases', 'employers', 'projects', 'payrolls', 'rules'],
  bank: ['alerts', 'rules'],
  hotline: ['complaints', 'rules'],
  worker: ['complaints', 'rules'],
};

export const entriesOf = (role: Role): readonly Entry[] => SEEN[role] ?? ['rules'];
export const pathOf = (entry: Entry): string => (entry === 'today' ? '/' : `/${entry}`);
/** Roles whose office reaches more than one region. */
export const choosesRegion = (role: Role): boolean => role === 'supervisor' || role === 'auditor' || role === 'administrator';
export const takesComplaints = (role: Role): boolean => role === 'inspector' || role === 'hotline';

export const ICONS: Readonly<Record<Entry, ComponentType>> = {
  today: CalendarOutlined,
  cases: FolderOpenOutlined,
  alerts: AlertOutlined,
  complaints: PhoneOutlined,
  employers: BankOutlined,
  projects: ProjectOutlined,
  payrolls: AuditOutlined,
  rules: BookOutlined,
};
