import type { Told } from './telling';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** What happened, in the words of the console. */
const HAPPENED: Readonly<Record<string, string>> = {
  assigned: '已分派（拟分派）给您承办，请确认接收',
  deadline: '期限即将届满',
  overdue: '期限已届满，尚未办理',
  escalated: '分派后无人确认接收，已报上级',
};

/**
 * What a mail to an inspector says: the case's number, what happened, the day and a link to the console. No name of anybody, no sum: a mail lies open on its way.
 * @param origin where the console is, without a slash at the end
 */
export const mailText = (told: Told, dueOn: string | null, origin: string): MailText => {
  const what = told.number ? `案件 ${told.number}` : '投诉';
  const path = told.case ? `/cases/${told.case}` : `/complaints/${told.complaint ?? ''}`;
  const happened = HAPPENED[told.kind] ?? '有新情况';
  const lines = [
    `${what}：${happened}。`,
    ...(dueOn ? [`期限：${dueOn}`] : []),
    `办理：${origin}${path}`,
    '',
    '本邮件由系统发出，请勿回复。',
  ];
  return { subject: `安薪 ${what}：${happened}`, text: lines.join('\n') };
};
