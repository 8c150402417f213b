import createClient from 'openapi-fetch';
import { token } from '../auth/session';
import { CallRefused, problemOf } from './problem';
import type { paths } from './schema';
import type { Page } from './views';

/** What a GET answers. */
type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;
export type ReadPath = { [P in keyof paths]: Answer<P> extends never ? never : P }[keyof paths];
export type Answers = { readonly [P in ReadPath]: Answer<P> };

/** The lists among them. */
export type ListPath = { [P in ReadPath]: Answers[P] extends Page<unknown> ? P : never }[ReadPath];
export type ItemOf<P extends ListPath> = Answers[P] extends Page<infer T> ? T : never;

/** Calls that write, and their bodies. */
type Operation<P extends keyof paths> = paths[P] extends { post: infer O } ? O : never;
export type WritePath = { [P in keyof paths]: Operation<P> extends never ? never : P }[keyof paths];
export type BodyOf<P extends WritePath> =
  Operation<P> extends { requestBody: { content: { 'application/json': infer B } } } ? B : OptionalBodyOf<Operation<P>>;
/** A body that may be left out. */
type OptionalBodyOf<O> = O extends { requestBody?: infer R }
  ? [NonNullable<R>] extends [never]
    ? undefined
    : NonNullable<R> extends { content: { 'application/json': infer B } }
      ? B | undefined
      : undefined
  : undefined;

export interface Inputs {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
}

const client = createClient<paths>({ baseUrl: location.origin });
client.use({
  async onRequest({ request }) {
    const bearer = await token();
    if (bearer) request.headers.set('authorization', `Bearer ${bearer}`);
    return request;
  },
});

interface Answered {
  data?: unknown;
  error?: unknown;
  response: Response;
}
type AnyCall = (path: string, init: object) => Promise<Answered>;

const answerOf = async (call: Promise<Answered>): Promise<unknown> => {
  const { data, error, response } = await call.catch(() => Promise.reject(new CallRefused(problemOf(0, null))));
  if (!response.ok) throw new CallRefused(problemOf(response.status, error));
  return data;
};

/** @throws CallRefused with the problem the API answered */
export const read = <P extends ReadPath>(path: P, { path: inPath, query }: Inputs, signal?: AbortSignal): Promise<Answers[P]> =>
  answerOf((client.GET as AnyCall)(path, { params: { path: inPath, query }, signal })) as Promise<Answers[P]>;

/** Calls that put something in its place. */
export type PutPath = { [P in keyof paths]: paths[P] extends { put: unknown } ? P : never }[keyof paths];
export type PutBody<P extends PutPath> = paths[P] extends { put: { requestBody: { content: { 'application/json': infer B } } } }
  ? B
  : never;

/** Puts once, as {@link write} posts. @throws CallRefused */
export const put = <P extends PutPath>(path: P, inPath: Inputs['path'], body: PutBody<P>, key: string): Promise<unknown> =>
  answerOf((client.PUT as AnyCall)(path, { params: { path: inPath }, body, headers: { 'idempotency-key': key } }));

/** A file, byte for byte: read as text it would lose the mark by which spreadsheets know it. @throws CallRefused */
export const download = <P extends keyof paths>(path: P, { path: inPath, query }: Inputs): Promise<Blob> =>
  answerOf((client.GET as AnyCall)(path as string, { params: { path: inPath, query }, parseAs: 'blob' })) as Promise<Blob>;

/** What a POST with the status 200 answers. */
type Answered200<P extends WritePath> =
  Operation<P> extends { responses: { 200: { content: { 'application/json': infer T } } } } ? T : never;

/** Posts what ends the same however often it is sent, without an account and without a key. @throws CallRefused */
export const answer = <P extends WritePath>(path: P, body: BodyOf<P>): Promise<Answered200<P>> =>
  answerOf((client.POST as AnyCall)(path, { body })) as Promise<Answered200<P>>;

/** Sends a file as it is, of the type named. @throws CallRefused */
export const upload = <P extends WritePath>(path: P, file: Blob, type: string): Promise<unknown> =>
  answerOf(
    (client.POST as AnyCall)(path, {
      body: file,
      bodySerializer: (body: Blob) => body,
      headers: { 'content-type': type, 'idempotency-key': crypto.randomUUID() },
    }),
  );

/** Posts once: the key lets a repetition of the same press answer as the first did. @throws CallRefused */
export const write = <P extends WritePath>(path: P, inPath: Inputs['path'], body: BodyOf<P>, key: string): Promise<unknown> =>
  answerOf((client.POST as AnyCall)(path, { params: { path: inPath }, body: body ?? {}, headers: { 'idempotency-key': key } }));
