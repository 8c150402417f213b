import { checked, SHANDONG, unchecked } from '../row';

const RULES = '关于实施《劳动保障监察条例》若干规定 18';
const HOTLINE = '山东省政务服务热线管理办法 (2020)';

/** Complaints, the hotline 12345, petitions. */
export const intake = [
  checked('complaint.acceptance-working-days', 5, 'working-days', RULES, {
    note: 'from receipt; the case is filed on the day of acceptance',
  }),
  checked('complaint.refusal-working-days', 5, 'working-days', RULES, { note: 'a letter with reasons, or a request to correct' }),
  unchecked('complaint.correction-working-days', 5, 'working-days', '本市设定', { note: 'for the complainant to complete it' }),
  checked('complaint.look-back-years', 2, 'years', '劳动保障监察条例 20', { note: 'unless continuing' }),
  unchecked('complaint.merge-window-days', 90, 'calendar-days', '本市设定', {
    note: 'how far back complaints about one matter are suggested for merging',
  }),
  unchecked('complaint.group-people', 10, 'people', '地方规定范例', { note: 'from this many on representatives speak' }),
  unchecked('complaint.representatives-max', 3, 'people', '地方规定范例'),
  unchecked('hotline.reply-working-days', 5, 'working-days', '本市设定', { note: 'Shandong’s own rule stands in its row' }),
  checked('hotline.reply-working-days', 5, 'working-days', HOTLINE, { region: SHANDONG }),
  unchecked('hotline.extension-working-days', 10, 'working-days', '本市设定'),
  checked('hotline.extension-working-days', 10, 'working-days', HOTLINE, { region: SHANDONG, note: 'complex matters, at most' }),
  unchecked('hotline.return-working-days', 2, 'working-days', '本市设定'),
  checked('hotline.return-working-days', 2, 'working-days', HOTLINE, { region: SHANDONG, note: 'not ours: back with the reason' }),
  unchecked('hotline.dispatch-working-days', 1, 'working-days', '本市设定'),
  unchecked('hotline.dispatch-urgent-hours', 2, 'hours', '本市设定'),
  unchecked('hotline.sign-in-working-days', 1, 'working-days', '本市设定'),
  unchecked('hotline.first-contact-working-days', 1, 'working-days', '本市设定'),
  unchecked('hotline.first-contact-urgent-hours', 24, 'hours', '本市设定'),
  checked('petition.acceptance-days', 15, 'calendar-days', '信访工作条例 22'),
  checked('petition.handling-days', 60, 'calendar-days', '信访工作条例 34'),
  checked('petition.extension-days', 30, 'calendar-days', '信访工作条例 34'),
] as const;
