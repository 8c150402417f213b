import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { zh } from './zh';
import type { Words } from '../api/views';

export type Language = 'zh' | 'en';

type Leaf<K> = K extends `${infer B}_other` ? B : K;
type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? Leaf<K> : `${K}.${Leaves<T[K]>}` }[keyof T & string];
export type Key = Leaves<typeof zh>;

/** Groups whose keys are codes that the API sends. */
export type Group = keyof typeof import('./zh/values').values | 'severity' | 'steps';

const STORED = 'anxin.language';
const known = (text: string | null): Language | null => (text === 'zh' || text === 'en' ? text : null);

export async function startWords(): Promise<void> {
  await i18next.init({
    lng: 'zh',
    fallbackLng: false,
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
    // Seen at once, by people and by the tests.
    parseMissingKeyHandler: (key) => `⟦${key}⟧`,
  });
  const wished = known(localStorage.getItem(STORED));
  if (wished && wished !== 'zh') await speak(wished);
  else document.documentElement.lang = 'zh-CN';
}

/** Switches the language; English comes over the wire when it is first asked for. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle(language, 'translation', en);
  }
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  await i18next.changeLanguage(language);
}

const subscribe = (changed: () => void): (() => void) => {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
};
const languageNow = (): Language => known(i18next.language) ?? 'zh';

export type Values = Readonly<Record<string, string | number>>;
export const t = (key: Key, values?: Values): string => i18next.t(key, values ?? {});

/** The word for a code of the API; the code itself where there is none (lists are open). */
export const valueOf = (group: Group, code: string | null | undefined): string => {
  if (code === null || code === undefined) return '';
  const key = `${group}.${code}`;
  return i18next.exists(key) ? i18next.t(key) : code;
};

/** Words in the language of the page. */
export function useWords(): { lang: Language; said: (words: Words) => string } {
  const lang = useSyncExternalStore(subscribe, languageNow);
  return { lang, said: (words) => words[lang] };
}
