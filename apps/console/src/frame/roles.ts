import {
  AlertOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  ControlOutlined,
  FolderOpenOutlined,
  PhoneOutlined,
  ProfileOutlined,
  ProjectOutlined,
  SolutionOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Role } from '../auth/session';

export type Entry =
  | 'today'
  | 'cases'
  | 'alerts'
  | 'complaints'
  | 'employers'
  | 'projects'
  | 'payrolls'
  | 'payments'
  | 'payslips'
  | 'contracts'
  | 'rules'
  | 'policies';

const OFFICE: readonly Entry[] = ['today', 'cases', 'alerts', 'complaints', 'employers', 'projects', 'payrolls', 'rules', 'policies'];

/** What the API lets each role read, its own work first; entries without an answer are not shown. */
const SEEN: Readonly<Record<Role, readonly Entry[]>> = {
  inspector: OFFICE,
  supervisor: OFFICE,
  auditor: ['cases', 'alerts', 'complaints', 'employers', 'projects', 'payrolls', 'rules', 'policies'],
  administrator: ['alerts', 'employers', 'projects', 'payrolls', 'rules', 'policies'],
  employer: ['alerts', 'payrolls', 'projects', 'employers', 'rules'],
  bank: ['alerts', 'payments', 'rules'],
  hotline: ['complaints', 'rules'],
  worker: ['payslips', 'contracts', 'complaints', 'rules'],
};

export const entriesOf = (role: Role): readonly Entry[] => SEEN[role] ?? ['rules'];
/** Whether the API answers a role on such a page: a link to one that it does not answer is none. */
export const sees = (role: Role, entry: Entry): boolean => entriesOf(role).includes(entry);
export const pathOf = (entry: Entry): string => (entry === 'today' ? '/' : `/${entry}`);
/** Roles whose office reaches more than one region. */
export const choosesRegion = (role: Role): boolean => role === 'supervisor' || role === 'auditor' || role === 'administrator';
/** Who proposes and approves changes of parameters, and asks what they would change. */
export const setsPolicies = (role: Role): boolean => role === 'administrator';
/** Who sees what goes back to hotlines; a supervisor sends it again. */
export const followsHotlines = (role: Role): boolean => role === 'supervisor' || role === 'auditor';
export const importsClues = (role: Role): boolean => role === 'inspector' || role === 'supervisor';
export const takesComplaints = (role: Role): boolean => role === 'inspector' || role === 'hotline';

export const ICONS: Readonly<Record<Entry, ComponentType>> = {
  today: CalendarOutlined,
  cases: FolderOpenOutlined,
  alerts: AlertOutlined,
  complaints: PhoneOutlined,
  employers: BankOutlined,
  projects: ProjectOutlined,
  payrolls: AuditOutlined,
  payments: WalletOutlined,
  payslips: ProfileOutlined,
  contracts: SolutionOutlined,
  rules: BookOutlined,
  policies: ControlOutlined,
};
