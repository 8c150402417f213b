export interface Finding {
  readonly subject: string;
  readonly path: string;
  readonly why: string;
  readonly remedy: string;
}
type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- documents as they come
export function eventRecord(asyncapi: Json): Json;
export function httpRecord(openapi: Json): Json;
export function eventFindings(before: Json, now: Json): Finding[];
export function httpFindings(before: Json, now: Json): Finding[];
