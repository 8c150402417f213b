import type { Channel } from './complaint';

/** Who may lodge; the public is whoever comes without a token. */
export type Lodger = 'hotline' | 'inspector' | 'worker' | 'public';

const EVERY: readonly Channel[] = ['12333', '12345', 'window', 'web', 'transfer', 'open311'];
const OPEN: Readonly<Record<Lodger, readonly Channel[]>> = { hotline: EVERY, inspector: EVERY, worker: ['web'], public: ['web'] };

/** Who complained; a hotline often knows no resident number. */
export interface Person {
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** The channels a lodger may name: who writes for itself comes over the web. */
export const channelsFor = (lodger: Lodger): readonly Channel[] => OPEN[lodger];

/** The role's part in lodging; undefined for roles that lodge nothing. */
export function lodgerOf(role: string | undefined): Lodger | undefined {
  if (role === undefined) return 'public';
  return role === 'hotline' || role === 'inspector' || role === 'worker' ? role : undefined;
}

/** `赵四` → `赵*`, `欧阳小明` → `欧***`: the first character stays. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name.trim()];
  return first + '*'.repeat(Math.max(1, rest.length));
};

/** `13800001234` → `138****1234`; of a short number only the last two digits stay. */
export const maskedPhone = (phone: string): string =>
  phone.length >= 10 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;

/** The last four digits of a phone number, a landline's extension left out; null where there are not so many. */
export function lastFourOf(phone: string): string | null {
  const digits = phone.replace(/^(0.*\d{7,8})-\d{1,6}$/, '$1').replace(/\D/g, '');
  return digits.length >= 4 ? digits.slice(-4) : null;
}
