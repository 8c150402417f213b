import { SaxesParser } from 'saxes';
import { unreadable } from './unreadable';

/** What is heard of a part: names without their prefix. */
export interface Listener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as it comes; entities of its own are none (a DTD is read past).
 * @throws BadRequestException for what is no XML
 */
export const xmlReader = (part: string, { open, close, text }: Listener): { write(chunk: string): void; end(): void } => {
  const parser = new SaxesParser({ fragment: false });
  parser.on('error', () => {
    throw unreadable(`${part} is no sound XML`);
  });
  if (open) parser.on('opentag', ({ name, attributes }) => open(local(name), attributes as Record<string, string>));
  if (close) parser.on('closetag', ({ name }) => close(local(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return { write: (chunk) => void parser.write(chunk), end: () => void parser.close() };
};

/** Reads a part to its end. */
export const readXml = async (part: string, texts: AsyncIterable<string>, listener: Listener): Promise<void> => {
  const reader = xmlReader(part, listener);
  for await (const chunk of texts) reader.write(chunk);
  reader.end();
};
