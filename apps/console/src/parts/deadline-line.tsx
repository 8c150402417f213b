import type { Deadline } from '../api/views';
import { useClock } from '../api/queries';
import { t, useWords, valueOf } from '../i18n';
import { leftText, lineOf, standingText, type Stretch } from './deadline';
import { Chinese } from './text';

interface Props {
  readonly deadline: Deadline;
  /** Working days by which it was extended. */
  readonly extension?: number;
  readonly endedOn?: string | null;
}

const place = ({ from, width }: Stretch) => ({ left: `${from}%`, width: `${width}%` });
/** Near an edge a mark's words lean inwards. */
const edge = (at: number): 'start' | 'end' | undefined => (at < 12 ? 'start' : at > 88 ? 'end' : undefined);
const short = (day: string): string => day.slice(5);

/** A deadline as a line in time: start, today, due day, rest days greyed, extension; red where it is late. */
export function DeadlineLine({ deadline, extension = 0, endedOn }: Props) {
  useWords();
  const { today } = useClock();
  const { kind, startsOn, dueOn, unit, basis, state, provisional } = deadline;
  const late = state === 'overdue';
  const line = lineOf(deadline, today, extension);
  const name = valueOf('deadlines', kind);
  const [from, due] = [t('deadline.from', { date: startsOn }), t('deadline.due', { date: dueOn })];
  return (
    <figure className="term" aria-label={t('deadline.lineOf', { kind: name, from, due })}>
      <figcaption className="term-head">
        <h3>{name}</h3>
        {today && <span className={late ? 'late' : undefined}>{standingText(deadline, today, endedOn)}</span>}
      </figcaption>
      <div className="term-line" aria-hidden="true">
        <div className="term-bar">
          <i className="term-gone" style={place(line.gone)} />
          {line.extension && <i className="term-extension" style={place(line.extension)} />}
          {line.late && <i className="term-late" style={place(line.late)} />}
          {line.rests.map((rest) => (
            <i key={rest.from} className="term-rest" style={place(rest)} />
          ))}
        </div>
        <div className="term-mark" data-at="below" data-edge="start" style={{ left: 1 }}>
          <span>{`${t('deadline.start')} ${short(startsOn)}`}</span>
        </div>
        <div
          className="term-mark"
          data-at="below"
          data-late={late}
          data-edge={edge(line.due) === 'start' ? undefined : edge(line.due)}
          style={{ left: `${line.due}%` }}
        >
          <span>{`${t('deadline.end')} ${short(dueOn)}`}</span>
        </div>
        {line.today !== null && (
          <div className="term-mark" data-at="above" data-late={late} data-edge={edge(line.today)} style={{ left: `${line.today}%` }}>
            <span>{`${t('deadline.today')} ${short(today)}`}</span>
          </div>
        )}
      </div>
      <p className="quiet small">
        {t(unit === 'working-days' ? 'deadline.inWorkingDays' : 'deadline.inCalendarDays')}
        {extension > 0 && ` · ${t('deadline.extended', { count: extension })}`}
        {provisional && ` · ${t('deadline.provisional')}`}
        {' · '}
        <Chinese>{basis}</Chinese>
      </p>
    </figure>
  );
}

/** What is left, in few words: red and bold alone where it is late. */
export function DueBadge({ deadline }: { deadline: Deadline }) {
  useWords();
  const { today } = useClock();
  if (!today) return null;
  return <span className={deadline.state === 'overdue' ? 'late' : undefined}>{leftText(deadline, today)}</span>;
}
