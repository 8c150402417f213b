import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@anxin/persistence';
import { rowsIn, translate, type Filing, type Known, type Opened, type Person, type Translation } from '@anxin/real-name';
import { MatchProject } from '../known/match-project.use-case';
import { NamedProjectStore } from '../known/named-project.store';
import { paydayOf } from '../known/payday';
import { RollStore } from '../known/roll.store';
import { MessageStore, type OpenMessage, type RowState } from '../message/message.store';
import { REAL_NAME_SETTINGS } from '../settings/real-name-settings.token';
import type { RealNameSettings } from '../settings/real-name.settings';
import { FilingStore, type Subject } from './filing.store';

const textOf = (value: Opened, name: string): string | undefined => (typeof value[name] === 'string' ? value[name] : undefined);
const contractOf = (employer: unknown, code: string): string => `contract/${String(employer)}/${code}`;

/** Translates a message into filings, and keeps what it says for later ones; rows that lack something wait. All of it in one transaction. */
@Injectable()
export class TranslateMessage {
  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessageStore,
    private readonly filings: FilingStore,
    private readonly projects: NamedProjectStore,
    private readonly roll: RollStore,
    private readonly matchProject: MatchProject,
    @Inject(REAL_NAME_SETTINGS) private readonly settings: RealNameSettings,
  ) {}

  /** @throws ApiUnanswered where the register can't be asked which project is meant */
  async run(serial: string): Promise<void> {
    const seen = await this.transactions.reading((tx) => this.messages.open(tx, serial, false));
    if (!seen) return;
    const code = codeIn(seen.value);
    if (seen.method === 'Project.Add') await this.nameProject(seen);
    await this.matchProject.run(seen.appid, code);
    await this.transactions.run(async (tx) => {
      const message = await this.messages.open(tx, serial, true);
      if (message) await this.translate(tx, message, code);
    });
  }

  private async nameProject({ appid, method, value, filed }: OpenMessage): Promise<void> {
    const { projects } = translate(method, value, { ...this.strange(appid), isFiled: (row) => filed.has(row) });
    for (const project of projects) await this.transactions.run((tx) => this.projects.name(tx, appid, project));
  }

  private async translate(tx: Tx, message: OpenMessage, code: string): Promise<void> {
    const { serial, appid, method, value } = message;
    const known = await this.knownTo(tx, message, code);
    const translation = translate(method, value, known);
    const learned = translation.people.length > 0 && (await this.roll.name(tx, appid, translation.people));
    const { filings } = translation;
    const subjects = filings.map((filing) => ({ ...filing, ...subjectOf(filing, code) }));
    const ids = await this.filings.addAll(tx, serial, appid, subjects);
    const filed = new Map(filings.flatMap(({ rows }, at) => rows.map((row) => [row, ids[at]!] as const)));
    const entries = filings.flatMap(({ path, body }, at) =>
      path === '/employments' ? [{ idNumber: (body.worker as Person).idNumber, filing: ids[at]! }] : [],
    );
    await this.roll.enter(tx, appid, code, entries);
    await this.messages.translated(tx, serial, rowStates(message, translation, filed));
    if (learned) await this.messages.lookAgain(tx, appid);
  }

  /** What is known of the people, the firm and the site that a message names. */
  private async knownTo(tx: Tx, { appid, value, filed }: OpenMessage, code: string): Promise<Known> {
    const idNumbers = [...new Set(peopleIn(value))];
    const project = await this.projects.find(tx, appid, code);
    const people = await this.roll.find(tx, appid, code, idNumbers);
    const paydays = await this.filings.paydays(tx, appid, contractOf(textOf(value, 'corpCode'), code));
    await this.roll.touch(tx, appid, code, idNumbers);
    return {
      ...this.strange(appid),
      project: () => project?.project ?? undefined,
      person: (_, idNumber) => people.get(idNumber)?.person,
      employment: (_, idNumber) => people.get(idNumber)?.employment ?? undefined,
      payday: (_, __, month) => paydayOf(month, paydays),
      isFiled: (row) => filed.has(row),
    };
  }

  /** Nothing is known but who sends. */
  private strange(appid: string): Known {
    const nothing = (): undefined => undefined;
    return {
      contractor: this.settings.senderOf(appid)?.contractor ?? '',
      project: nothing,
      person: nothing,
      employment: nothing,
      payday: nothing,
      isFiled: () => false,
    };
  }
}

/** What the platform calls the project that a message speaks of. */
const codeIn = (value: Opened): string => textOf(value, 'projectCode') ?? textOf(value, 'code') ?? '';

const peopleIn = (value: Opened): string[] =>
  Object.values(value).flatMap((list) => (typeof list === 'object' ? list.flatMap((row) => textOf(row, 'idCardNumber') ?? []) : []));

const subjectOf = ({ path, body }: Filing, code: string): Subject => {
  if (path === '/payrolls') return { subject: `payroll/${String(body.employer)}/${code}/${String(body.period)}`, payday: null };
  if (path === '/contracts') return { subject: contractOf(body.employer, code), payday: Number(body.payday) };
  return { subject: null, payday: null };
};

/** How each row stands that was not filed or refused before: what nothing is made of and nothing is lacking of was noted. */
const rowStates = ({ value, filed: before }: OpenMessage, translation: Translation, filed: ReadonlyMap<string, string>): RowState[] => {
  const states = new Map<string, RowState>();
  const put = (label: string, state: RowState['state'], more: Partial<RowState> = {}): void =>
    void states.set(label, { label, state, filing: null, path: null, reason: null, ...more });
  for (const label of rowsIn(value)) if (!before.has(label)) put(label, 'kept');
  for (const { row, path, message } of translation.waits) put(row, 'waiting', { path, reason: message });
  for (const { row, path, message } of translation.refusals) put(row, 'refused', { path, reason: message });
  for (const [row, filing] of filed) put(row, 'filing', { filing });
  return [...states.values()];
};
