import { addMonths, lastDayOf, type LocalDate } from '@anxin/calendar';
import type { Complaint, RejectionGround } from './complaint';

/** What a refusal says besides the authority's own words, by its ground. */
export const ADVICE: Readonly<Record<RejectionGround, string>> = {
  'too-old':
    '自违法行为发生或者终了之日起已超过二年且不属于连续、继续状态（《劳动保障监察条例》第二十条）。可以向劳动争议仲裁委员会申请仲裁：劳动关系存续期间因拖欠劳动报酬发生争议的，不受一年仲裁时效限制；劳动关系终止的，应当自终止之日起一年内提出（《劳动争议调解仲裁法》第二十七条）。',
  'arbitration-opened': '同一事项已经申请劳动争议仲裁，请按仲裁程序办理（《劳动保障监察条例》第二十一条）。',
  'court-opened': '同一事项已经向人民法院起诉，请按诉讼程序办理（《劳动保障监察条例》第二十一条）。',
};

/**
 * The last day on which the wrong can be said to have happened, as the complaint states it: the end of the last month whose wages are claimed.
 * Undefined where no month is named.
 */
export const lastWrongOn = ({ periodFrom, periodTo }: Pick<Complaint, 'periodFrom' | 'periodTo'>): LocalDate | undefined => {
  const month = periodTo ?? periodFrom;
  return month === undefined ? undefined : lastDayOf(month);
};

/** Whether a wrong of that day lies longer back than the law looks (监察条例 20), unless it continues. */
export const isBeyond = (wrongOn: LocalDate | undefined, receivedOn: LocalDate, years: number): boolean =>
  wrongOn !== undefined && addMonths(wrongOn, years * 12) < receivedOn;
