import { theme, type ThemeConfig } from 'antd';

export type Look = 'light' | 'dark';

const STORED = 'anxin.look';

/** What the person chose; else what the system wishes. */
export const chosenLook = (): Look => {
  const stored = localStorage.getItem(STORED);
  if (stored === 'light' || stored === 'dark') return stored;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const chooseLook = (look: Look): void => localStorage.setItem(STORED, look);

const FONT = 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Nothing moves for who asked its system for less motion. */
const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
const shared = { fontFamily: FONT, borderRadius: 6, fontSize: 14, wireframe: false, motion };

/** Text and signs keep 4.5 : 1 against what they stand on, in both looks. */
export const themeOf = (look: Look): ThemeConfig =>
  look === 'light'
    ? {
        token: {
          ...shared,
          colorPrimary: '#1d4f91',
          colorLink: '#1d4f91',
          colorError: '#b42318',
          colorSuccess: '#1b6e43',
          colorWarning: '#93500a',
          colorBgLayout: '#f3f5f8',
          colorTextSecondary: '#4f5b6b',
          colorTextTertiary: '#5c6878',
          colorTextDescription: '#566273',
          colorTextPlaceholder: '#6b7685',
        },
        components: {
          Table: { headerBg: '#eef2f7', headerColor: '#37465a' },
          Layout: { siderBg: '#ffffff', headerBg: '#ffffff' },
          Menu: { itemSelectedBg: '#e4ecf7', itemSelectedColor: '#1d4f91' },
        },
      }
    : {
        algorithm: theme.darkAlgorithm,
        token: {
          ...shared,
          colorPrimary: '#3d7bd0',
          colorLink: '#8ab8f5',
          colorError: '#f2766b',
          colorSuccess: '#58b884',
          colorWarning: '#dfa04f',
          colorBgLayout: '#10141a',
          colorBgContainer: '#181d25',
          colorBgElevated: '#1f2530',
          colorTextSecondary: '#b3bdca',
          colorTextTertiary: '#a3aebc',
          colorTextDescription: '#a9b4c2',
          colorTextPlaceholder: '#97a2b0',
        },
        components: {
          Table: { headerBg: '#202733', headerColor: '#c5cedb' },
          Layout: { siderBg: '#181d25', headerBg: '#181d25' },
          Menu: { itemSelectedBg: '#243349', itemSelectedColor: '#a9cbf8' },
        },
      };
