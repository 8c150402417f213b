import { Link } from 'react-router';
import type { PolicyRow } from '../../api/views';
import { t, type Key } from '../../i18n';
import { Chinese, regionName } from '../../parts/text';

const COUNTRY = '000000';
const UNITS = ['CNY', 'percent', 'days', 'working-days', 'calendar-days', 'months', 'years', 'hours', 'people', 'points', 'day-of-month'];

/** 2 200.00 元, 5 个工作日, 停用: a value as people say it. */
export const valueText = ({ value, unit }: Pick<PolicyRow, 'value' | 'unit'>): string => {
  if (unit === 'switch') return t(value === 'off' ? 'policies.switchOff' : 'policies.switchOn');
  return UNITS.includes(unit) ? `${value} ${t(`policies.units.${unit}` as Key)}` : String(value);
};

export const placeText = (region: string): string => (region === COUNTRY ? t('policies.country') : regionName(region));
export const Place = ({ region }: { region: string }) =>
  region === COUNTRY ? <>{t('policies.country')}</> : <Chinese>{regionName(region)}</Chinese>;

type Room = 'all' | 'changes' | 'whatIfs';
const ROOMS: readonly (readonly [Room, string])[] = [
  ['all', '/policies'],
  ['changes', '/policies/changes'],
  ['whatIfs', '/policies/what-ifs'],
];

/** The three lists about parameters, each a step from the others. */
export const Rooms = ({ here }: { here: Room }) => (
  <>
    {ROOMS.filter(([room]) => room !== here).map(([room, path]) => (
      <Link key={room} to={path}>
        {t(`policies.${room}`)} ›
      </Link>
    ))}
  </>
);
