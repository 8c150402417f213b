import { posix } from 'node:path';
import { shownBy, type Shown } from './dates';
import type { Package } from './package';
import { tooMuch, unreadable } from './unreadable';
import { readXml } from './xml';

/** Bytes of a part that says how the others hang together. */
const MOST_FRAME = 16 * 1024 * 1024;
/** Characters of the texts that cells share: they are held. */
const MOST_SHARED = 64 * 1024 * 1024;
const MOST_SHARED_TEXTS = 8_000_000;

/** What must be known to read the first sheet. */
export interface Book {
  /** The part that is the first sheet one sees. */
  readonly sheet: string;
  readonly is1904: boolean;
  /** What the cells share by number. */
  readonly texts: readonly string[];
  /** What numbers show as, by the cells' style. */
  readonly shown: readonly Shown[];
}

/** @throws BadRequestException for what is no workbook @throws PayloadTooLargeException for too many texts */
export const bookOf = async (parts: Package): Promise<Book> => {
  const main = (await relationsOf(parts, '')).find((one) => one.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = await relationsOf(parts, main);
  const sheets: { id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await readXml(main, parts.text(main, MOST_FRAME), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (name === 'sheet' && id) sheets.push({ id, isHidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  const [sheet] = sheets
    .filter((one) => !one.isHidden)
    .flatMap(({ id }) => relations.find((one) => one.id === id && one.type === 'worksheet')?.target ?? []);
  if (!sheet) throw unreadable('it has no sheet');
  const partOf = (type: string): string | undefined => relations.find((one) => one.type === type)?.target;
  const [texts, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheet,
    is1904,
    texts: texts && parts.has(texts) ? await textsOf(parts, texts) : [],
    shown: styles && parts.has(styles) ? await shownOf(parts, styles) : [],
  };
};

interface Relation {
  readonly id: string;
  /** The last name of it: worksheet, styles. */
  readonly type: string;
  readonly target: string;
}

const relationsOf = async (parts: Package, part: string): Promise<Relation[]> => {
  const [folder, name] = [posix.dirname(part), posix.basename(part)];
  const file = posix.join(folder, '_rels', `${name}.rels`);
  const found: Relation[] = [];
  if (!parts.has(file)) return found;
  await readXml(file, parts.text(file, MOST_FRAME), {
    open: (tag, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (tag !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: posix.basename(Type), target });
    },
  });
  return found;
};

const textsOf = async (parts: Package, part: string): Promise<string[]> => {
  const texts: string[] = [];
  let [characters, text, isText, isSound] = [0, '', false, true];
  await readXml(part, parts.text(part), {
    open: (name) => {
      if (name === 'si') text = '';
      // How a text is spoken stands beside it.
      if (name === 'rPh') isSound = false;
      isText = name === 't' && isSound;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isSound = true;
      if (name !== 'si') return;
      texts.push(text);
      characters += text.length;
      if (characters > MOST_SHARED || texts.length > MOST_SHARED_TEXTS) throw tooMuch(`${MOST_SHARED} characters of text`);
    },
    text: (piece) => {
      if (isText) text += piece;
      if (text.length > MOST_SHARED) throw tooMuch(`${MOST_SHARED} characters of text`);
    },
  });
  return texts;
};

const shownOf = async (parts: Package, part: string): Promise<Shown[]> => {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isCells = false;
  await readXml(part, parts.text(part, MOST_FRAME), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) ids.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return ids.map((id) => shownBy(id, codes.get(id)));
};
