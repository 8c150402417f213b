import { checked, unchecked } from '../row';

/** Groups, repetition, the age of alerts, and when an absence may be decided. */
export const incidents = [
  checked('incident.workers', 10, 'people', '预警规则范例; 临沂市三项行动计划 (2014) 8'),
  unchecked('incident.window-days', 7, 'calendar-days', '本市设定'),
  unchecked('incident.raised-within-minutes', 60, 'minutes', '本市设定'),
  unchecked('repeated-complaints.people', 3, 'people', '本市设定'),
  unchecked('repeated-complaints.window-days', 30, 'calendar-days', '本市设定'),
  unchecked('alert.orange-after-days', 30, 'calendar-days', '本市预警分级', { note: 'rules that begin yellow and grow with age' }),
  unchecked('absence.decided-at', '08:00', 'time-of-day', '本市设定', { note: 'of the day after: banks report overnight' }),
  unchecked('absence.marks-warn-minutes', 30, 'minutes', '本市设定', {
    note: 'wall time after which operations are told that marks are missing',
  }),
  checked('grid.red-cards-running', 2, 'times', '预警规则范例', { note: 'two red cards running: joint enforcement and publication' }),
] as const;
