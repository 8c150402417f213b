import { Link } from 'react-router';
import { useDesk } from '../../frame/person';
import { followsHotlines, importsClues } from '../../frame/roles';
import { t } from '../../i18n';

type Room = 'complaints' | 'callBacks' | 'clueImport';
const ROOMS: readonly (readonly [Room, string])[] = [
  ['complaints', '/complaints'],
  ['callBacks', '/complaints/call-backs'],
  ['clueImport', '/complaints/imports'],
];

/** The ways between complaints, what goes back to hotlines, and what comes from the national platform, by role. */
export function ComplaintRooms({ here }: { here: Room }) {
  const { person } = useDesk();
  const open = ROOMS.filter(
    ([room]) =>
      room !== here && (room !== 'callBacks' || followsHotlines(person.role)) && (room !== 'clueImport' || importsClues(person.role)),
  );
  return open.map(([room, path]) => (
    <Link key={room} to={path} style={{ whiteSpace: 'nowrap' }}>
      {t(`${room}.title`)}
    </Link>
  ));
}
