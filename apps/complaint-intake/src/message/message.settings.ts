import { cityOf, isRegion } from '@anxin/codes';
import { isFresh, isSignedByGateway, isUnreadOnTheWay, listInFile, sentAt, type Gateway } from '@anxin/http';
import { DEFAULT_TEXTS, MESSAGE_STEPS, templateFault, type MessageStep, type QuietHours, type Template } from './message';

/** How a city's complainants are told by text messages (短信): its gateway, templates and the hours in which nobody is sent anything. */
export interface CityMessages {
  readonly city: string;
  readonly gateway: Gateway;
  /** Where progress is followed; what `{link}` stands for. */
  readonly link: string;
  readonly quiet: QuietHours;
  templateOf(step: MessageStep): Template;
}

/** The cities that tell complainants by text messages. */
export interface MessageSettings {
  /** The city of a region; undefined: nobody is told there. */
  of(region: string): CityMessages | undefined;
  readonly cities: readonly string[];
  /** The cities whose gateway signed a message, now; several may share one. @param now wall time */
  signersOf(message: { readonly timestamp: string; readonly body: string }, signature: string, now: Date): string[];
}

const NAME = 'ANXIN_TEXT_MESSAGES';
const KEYS = ['city', 'url', 'secret', 'signature', 'link', 'templates', 'quietHours'];
const SECRET_CHARACTERS = 32;
const NIGHT = { from: '21:00', to: '08:00' };

/**
 * Reads the environment: `ANXIN_TEXT_MESSAGES`, the path of a JSON file with a list of `{ city, url, secret, signature, link, templates?, quietHours? }`. Without that
 * file, or with an empty one, nobody is told anything by phone.
 * @throws Error naming the entry and the field that is wrong; never a secret
 */
export const messageSettings = (env: Readonly<Record<string, string | undefined>>): MessageSettings => {
  const cities = new Map<string, CityMessages>();
  listInFile(NAME, env[NAME]).forEach((entry, at) => {
    const read = cityIn(entry, `${NAME}: entry ${at + 1}`);
    if (cities.has(read.city)) throw new Error(`${NAME}: two entries are of the city ${read.city}`);
    cities.set(read.city, read);
  });
  return {
    of: (region) => cities.get(cityOf(region)),
    cities: [...cities.keys()],
    signersOf: (message, signature, now) => {
      const sent = sentAt(message.timestamp);
      if (!sent || !isFresh(sent, now)) return [];
      return [...cities.values()].filter(({ gateway }) => isSignedByGateway(gateway.secret, message, signature)).map(({ city }) => city);
    },
  };
};

const cityIn = (entry: unknown, where: string): CityMessages => {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw new Error(`${where} must be an object`);
  const given = entry as Record<string, unknown>;
  const strange = Object.keys(given).find((key) => !KEYS.includes(key));
  if (strange) throw new Error(`${where}: ${strange} is unknown here`);
  const { city, url, secret, signature, link, templates = {}, quietHours = NIGHT } = given;
  if (typeof city !== 'string' || !isRegion(city) || cityOf(city) !== city)
    throw new Error(`${where}: city must be the code of a city, 371300`);
  const named = `${where} (${city})`;
  if (typeof url !== 'string' || !isUnreadOnTheWay(url)) throw new Error(`${named}: url must be an https address`);
  if (typeof secret !== 'string' || secret.length < SECRET_CHARACTERS)
    throw new Error(`${named}: secret must have at least ${SECRET_CHARACTERS} characters`);
  if (typeof signature !== 'string' || !/^[^【】{}]{2,20}$/.test(signature))
    throw new Error(`${named}: signature must have 2 to 20 characters, without 【】`);
  if (typeof link !== 'string' || !/^https?:\/\/\S{1,100}$/.test(link) || !URL.canParse(link))
    throw new Error(`${named}: link must be an http(s) URL`);
  const own = templatesIn(templates, named);
  return {
    ...{ city, gateway: { url, secret }, link, quiet: quietIn(quietHours, named) },
    templateOf: (step) => own.get(step) ?? { id: step, text: `【${signature}】${DEFAULT_TEXTS[step]}` },
  };
};

const templatesIn = (given: unknown, where: string): Map<MessageStep, Template> => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error(`${where}: templates must be an object`);
  return new Map(
    Object.entries(given as Record<string, unknown>).map(([step, template]) => {
      const named = `${where}: templates.${step}`;
      if (!MESSAGE_STEPS.includes(step as MessageStep)) throw new Error(`${named} is of no step; there are ${MESSAGE_STEPS.join(', ')}`);
      const { id, text, ...more } = (template ?? {}) as Record<string, unknown>;
      if (typeof id !== 'string' || !/^[\w.-]{1,64}$/.test(id)) throw new Error(`${named}.id must be 1 to 64 letters, digits, ., _ or -`);
      if (typeof text !== 'string') throw new Error(`${named}.text must be a text`);
      const [strange] = Object.keys(more);
      if (strange) throw new Error(`${named}.${strange} is unknown here`);
      const fault = templateFault(step as MessageStep, { id, text });
      if (fault) throw new Error(`${named}.text ${fault}`);
      return [step as MessageStep, { id, text }];
    }),
  );
};

const quietIn = (given: unknown, where: string): QuietHours => {
  const { from, to } = (given ?? {}) as Record<string, unknown>;
  return { from: minuteIn(from, `${where}: quietHours.from`), to: minuteIn(to, `${where}: quietHours.to`) };
};
const minuteIn = (value: unknown, where: string): number => {
  const found = typeof value === 'string' && /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (!found) throw new Error(`${where} must be a time of the day, 21:00`);
  return Number(found[1]) * 60 + Number(found[2]);
};
