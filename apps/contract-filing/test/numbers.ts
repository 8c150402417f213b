import { isIdNumber, isUscc } from '@anxin/codes';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The n-th made-up credit code with right check digits. */
export const usccNumber = (n: number): string => {
  const start = `91371302MA${String(n).padStart(6, '0')}`;
  for (const own of '0123456789X') for (const last of CHARACTERS) if (isUscc(`${start}${own}${last}`)) return `${start}${own}${last}`;
  throw new Error('no such credit code');
};

/** The n-th made-up resident number with a right check digit, of somebody born in 1990. */
export const idNumber = (n: number): string => {
  const day = `${String(1 + (Math.floor(n / 28_000) % 12)).padStart(2, '0')}${String(1 + (Math.floor(n / 1_000) % 28)).padStart(2, '0')}`;
  const start = `3713021990${day}${String(n % 1_000).padStart(3, '0')}`;
  return [...'0123456789X'].map((last) => start + last).find(isIdNumber)!;
};
