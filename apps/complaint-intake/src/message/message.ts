import type { LocalDate } from '@anxin/calendar';
import type { Action, Complaint } from '../complaint/complaint';
import { progressOf } from '../progress/progress';

/** Steps of which who complained is told by a text message (短信): those of the public progress that somebody else took, and the question whether wages arrived. */
export const MESSAGE_STEPS = [
  'received',
  'correction-asked',
  'transferred',
  'accepted',
  'rejected',
  'case-filed',
  'case-closed',
  'answered',
  'merged',
  'reopened',
  'petition-extended',
  'arrival-asked',
] as const;
export type MessageStep = (typeof MESSAGE_STEPS)[number];

export const MESSAGE_STATES = ['queued', 'sent', 'delivered', 'failed'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** One thing that is to be told. */
export interface ToldStep {
  readonly step: MessageStep;
  /** What it is about: told once. */
  readonly about: string;
  /** Business time. */
  readonly at: Date;
  /** By when something is to be done. */
  readonly day?: LocalDate;
}

const isTold = (step: string): step is MessageStep => MESSAGE_STEPS.includes(step as MessageStep);

/** What the last entry of a complaint's log brings into the public progress. */
export const stepsOfLast = (log: readonly Action[], complaint: Complaint): ToldStep[] => {
  const before = progressOf(log.slice(0, -1)).length;
  const { sequence } = log.at(-1)!;
  return progressOf(log)
    .slice(before)
    .flatMap(({ at, step }) => {
      const day = dayOf(step, complaint);
      return isTold(step) ? [{ step, about: `${sequence}:${step}`, at, ...(day && { day }) }] : [];
    });
};

const CLOCKS: Readonly<Record<string, string>> = { 'correction-asked': 'correction', 'petition-extended': 'petition-handling' };
const dayOf = (step: string, { deadlines }: Complaint): LocalDate | undefined =>
  deadlines.filter(({ kind }) => kind === CLOCKS[step]).at(-1)?.dueOn;

/** Whether somebody agrees to be told by messages: who left a mobile number and did not refuse; in confidence, who said so; never an anonymous reporter. */
export const agrees = ({
  anonymous,
  confidential,
  textMessages,
}: {
  readonly anonymous?: boolean | undefined;
  readonly confidential?: boolean | undefined;
  readonly textMessages?: boolean | undefined;
}): boolean => !anonymous && (confidential ? textMessages === true : textMessages !== false);

/** Places of a template: the phone may be read by others, so that no name, firm or sum can stand in one. */
export const PLACES = ['receiptNumber', 'day', 'link'] as const;
export type Place = (typeof PLACES)[number];

/** A template (短信模板) as the city's gateway knows it, and its text with named places: `回执号{receiptNumber}`. */
export interface Template {
  readonly id: string;
  readonly text: string;
}

const LONGEST = 300;
const WITH_A_DAY: readonly MessageStep[] = ['correction-asked', 'petition-extended', 'arrival-asked'];

/** What is wrong with the template of a step; null where nothing is. */
export const templateFault = (step: MessageStep, { text }: Template): string | null => {
  if (!/^【[^【】]{2,20}】/.test(text)) return 'must begin with its signature 【…】';
  if (text.length > LONGEST) return `must have at most ${LONGEST} characters`;
  const places = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
  const strange = places.find((name) => !PLACES.includes(name as Place));
  if (strange !== undefined) return `knows no place {${strange}}; its places are ${PLACES.map((name) => `{${name}}`).join(', ')}`;
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) return 'has a brace that opens or closes nothing';
  if (!places.includes('receiptNumber')) return 'must name {receiptNumber}';
  return places.includes('day') && !WITH_A_DAY.includes(step) ? 'knows no {day}: nothing falls due with this step' : null;
};

/** The text with its places filled. */
export const rendered = ({ text }: Template, places: Readonly<Partial<Record<Place, string>>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => places[name as Place] ?? '');

/** `2026-03-12` → `3月12日`. */
export const dayText = (day: LocalDate): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** Texts that are shipped, without the signature. */
export const DEFAULT_TEXTS: Readonly<Record<MessageStep, string>> = {
  received: '您的投诉已收到，回执号{receiptNumber}。凭回执号和本手机号后四位，可在{link}查询办理进度，无需注册。',
  'correction-asked': '您的投诉（回执号{receiptNumber}）需要补充材料，请于{day}前补齐。需补充的内容请拨打12333或到受理窗口询问。',
  transferred: '您的投诉（回执号{receiptNumber}）已移送有权处理的部门，去向请凭回执号拨打12333询问。',
  accepted: '您的投诉（回执号{receiptNumber}）已受理，办理进度可在{link}查询。',
  rejected: '您的投诉（回执号{receiptNumber}）不予受理，理由和救济途径见书面通知，也可凭回执号拨打12333询问。',
  'case-filed': '您的投诉（回执号{receiptNumber}）已立案调查，请保持电话畅通，办理进度可在{link}查询。',
  'case-closed': '您的投诉（回执号{receiptNumber}）所立案件已办结，结果可在{link}查询，或凭回执号拨打12333询问。',
  answered: '您的投诉（回执号{receiptNumber}）已答复，答复内容请凭回执号拨打12333或到受理窗口询问。',
  merged: '您的投诉（回执号{receiptNumber}）已与同一事项的其他投诉一并办理，进度仍可在{link}查询。',
  reopened: '您凭新证据重新提出的投诉（回执号{receiptNumber}）已收到，办理进度可在{link}查询。',
  'petition-extended': '您的信访事项（回执号{receiptNumber}）办理期限延长至{day}，进度可在{link}查询。',
  'arrival-asked': '工资到账了吗？请于{day}前凭回执号{receiptNumber}和本手机号后四位，在{link}告诉我们：已全部到账、部分到账或没有到账。',
};

/** Minutes of the day, city time, between which nobody is sent anything; over midnight where `from` is later than `to`, never where they are the same. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
/** China keeps one time, eight hours ahead of UTC. */
const CITY_OFFSET = 480;

/** Whether people are left in peace now. @param now wall time */
export const isQuiet = ({ from, to }: QuietHours, now: Date): boolean => {
  const minute = (Math.floor(now.getTime() / MINUTE) + CITY_OFFSET) % DAY_MINUTES;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
};

/** After so many tries of one round a message has failed. */
export const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_S = 30;
const LONGEST_PAUSE_S = 3_600;

/** Seconds (wall time) until a message is tried again that the gateway did not take: 30, 60, 120 … at most an hour. */
export const pauseAfter = (attempts: number): number => Math.min(FIRST_PAUSE_S * 2 ** Math.max(attempts - 1, 0), LONGEST_PAUSE_S);

/** Under which a gateway gets a message, however often: what it has already it does not send again. */
export const deliveryIdOf = (id: string, round: number): string => `${id}.${round}`;

/** The message and the round that a gateway's report names; undefined for anything else. */
export const deliveryIn = (deliveryId: string): { readonly id: string; readonly round: number } | undefined => {
  const found = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,5})$/.exec(deliveryId);
  return found ? { id: found[1]!, round: Number(found[2]) } : undefined;
};
