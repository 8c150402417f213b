import type { Person } from '../complaint/lodging';
import { ATTRIBUTES, type Attribute, type Open311Service, serviceOf } from './service-request';

/** What a posted request says, checked. */
export interface PostedRequest {
  readonly service: Open311Service;
  readonly description: string;
  /** Where, in words; for the dossier, never read back. */
  readonly place: string;
  /** A division's code where the place is given as one. */
  readonly addressId?: string;
  readonly respondentName?: string;
  readonly respondentUscc?: string;
  readonly workers?: number;
  /** Yuan, "9600.00". */
  readonly amount?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly contact?: Person;
  readonly mediaUrl?: string;
}

/** Checks that need the field's own knowledge. */
export interface Checks {
  isUscc(text: string): boolean;
  isPhone(text: string): boolean;
}

/** Why a request can't be taken, in the words of the answer; `kind` tells what the standard's code is. */
export interface FormFault {
  readonly kind: 'bad' | 'unknown-service';
  readonly description: string;
}
export const isFault = (read: PostedRequest | FormFault): read is FormFault => 'kind' in read;

const DESCRIPTION = 4_000;
const SHORT = 200;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MOST_PEOPLE = 1_000_000;
const MONEY = /^\d{1,11}(\.\d{1,2})?$/;

type Form = Readonly<Record<string, unknown>>;
const bad = (description: string): FormFault => ({ kind: 'bad', description });

/** A field's text; undefined where it is left out or empty. A number or a flag of a JSON body reads as its text. */
const textIn = (form: Form, name: string): string | undefined => {
  const value = form[name];
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  return text === '' ? undefined : text;
};

/** `attribute[CODE]=…`, as the standard sends it, or an object of a JSON body. */
const attributeIn = (form: Form, code: Attribute['code']): string | undefined =>
  textIn(form, `attribute[${code}]`) ?? textIn((form.attribute as Form | undefined) ?? {}, code);

const placeIn = (form: Form): { place: string; addressId?: string } | FormFault => {
  const [address, addressId, lat, long] = ['address_string', 'address_id', 'lat', 'long'].map((name) => textIn(form, name));
  if ((lat === undefined) !== (long === undefined)) return bad('lat and long are given together');
  if (lat !== undefined && !(Math.abs(Number(lat)) <= 90 && Math.abs(Number(long)) <= 180)) return bad('lat and long are degrees (WGS84)');
  const parts = [address, addressId, lat && `${lat}, ${long}`].filter((part) => part !== undefined);
  if (!parts.length) return bad('a location is required: lat and long, address_string or address_id');
  return { place: parts.join(' / '), ...(addressId && { addressId }) };
};

const contactIn = (form: Form): Person | undefined => {
  const [first, last, phone, email] = ['first_name', 'last_name', 'phone', 'email'].map((name) => textIn(form, name));
  // 姓 before 名, as the name is said; a name in Latin letters keeps its own order.
  const latin = /[a-z]/i.test(`${first ?? ''}${last ?? ''}`);
  const name = latin ? [first, last].filter(Boolean).join(' ') : `${last ?? ''}${first ?? ''}`;
  return name || phone || email ? { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) } : undefined;
};

const tooLong = (form: Form): FormFault | undefined => {
  const short = ['address_string', 'address_id', 'first_name', 'last_name', 'phone', 'email'];
  const long = short.find((name) => (textIn(form, name)?.length ?? 0) > SHORT);
  if (long) return bad(`${long} is longer than ${SHORT}`);
  if ((textIn(form, 'description')?.length ?? 0) > DESCRIPTION) return bad(`description is longer than ${DESCRIPTION}`);
  return (textIn(form, 'media_url')?.length ?? 0) > 2_000 ? bad('media_url is longer than 2000') : undefined;
};

/** Which attribute is not what it must be. */
const wrongAttribute = (of: Readonly<Record<Attribute['code'], string | undefined>>, { isUscc }: Checks): FormFault | undefined => {
  const wrong: Record<Attribute['code'], boolean> = {
    RESPONDENT: (of.RESPONDENT?.length ?? 0) > SHORT,
    RESPONDENT_CODE: of.RESPONDENT_CODE !== undefined && !isUscc(of.RESPONDENT_CODE),
    WORKERS: of.WORKERS !== undefined && !(/^\d+$/.test(of.WORKERS) && Number(of.WORKERS) >= 1 && Number(of.WORKERS) <= MOST_PEOPLE),
    AMOUNT: of.AMOUNT !== undefined && !MONEY.test(of.AMOUNT),
    PERIOD_FROM: of.PERIOD_FROM !== undefined && !MONTH.test(of.PERIOD_FROM),
    PERIOD_TO: of.PERIOD_TO !== undefined && (!MONTH.test(of.PERIOD_TO) || (of.PERIOD_FROM !== undefined && of.PERIOD_TO < of.PERIOD_FROM)),
  };
  const first = ATTRIBUTES.find(({ code }) => wrong[code]);
  return first && bad(`attribute[${first.code}] is not what it must be`);
};

const moneyOf = (text: string): string => {
  const [yuan, fen = ''] = text.split('.');
  return `${yuan!.replace(/^0+(?=\d)/, '')}.${fen.padEnd(2, '0')}`;
};

/** Reads a posted request (GeoReport v2, POST Service Request). A fault names the field, never what stood in it. */
export function readRequest(form: Form, checks: Checks): PostedRequest | FormFault {
  const code = textIn(form, 'service_code');
  if (code === undefined) return bad('service_code is required');
  const service = serviceOf(code);
  if (!service) return { kind: 'unknown-service', description: 'service_code is not known' };
  const place = placeIn(form);
  if ('kind' in place) return place;
  const of = Object.fromEntries(ATTRIBUTES.map((each) => [each.code, attributeIn(form, each.code)])) as Record<
    Attribute['code'],
    string | undefined
  >;
  const contact = contactIn(form);
  if (contact?.phone && !checks.isPhone(contact.phone)) return bad('phone is no phone number');
  const fault = tooLong(form) ?? wrongAttribute(of, checks);
  if (fault) return fault;
  const mediaUrl = textIn(form, 'media_url');
  return {
    service,
    ...place,
    description: textIn(form, 'description') ?? service.name,
    ...(of.RESPONDENT && { respondentName: of.RESPONDENT }),
    ...(of.RESPONDENT_CODE && { respondentUscc: of.RESPONDENT_CODE }),
    ...(of.WORKERS && { workers: Number(of.WORKERS) }),
    ...(of.AMOUNT && { amount: moneyOf(of.AMOUNT) }),
    ...(of.PERIOD_FROM && { periodFrom: of.PERIOD_FROM }),
    ...(of.PERIOD_TO && { periodTo: of.PERIOD_TO }),
    ...(contact && { contact }),
    ...(mediaUrl && { mediaUrl }),
  };
}

/** What goes into the dossier: what was written, and where. */
export const narrativeOf = ({ description, place, mediaUrl }: PostedRequest): string =>
  [description, `地点：${place}`, ...(mediaUrl ? [`附图：${mediaUrl}`] : [])].join('\n');
