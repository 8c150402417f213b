import { createParser } from 'eventsource-parser';
import { token } from '../auth/session';

/** What the stream of cases tells. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly case?: string;
  /** Of what is no case: a complaint with its hotline order. */
  readonly complaint?: string;
  readonly at: string;
  readonly number?: string;
}

interface Listener {
  readonly onNotice: (notice: Notice) => void;
  readonly onState: (live: boolean) => void;
}

/** The stream's own first word: the number that it goes on from, so that what comes during a break is not lost where nothing came before it. */
const READY = 'ready';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Waits, but no longer than until the line is there again. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = new AbortController();
    const end = (): void => (over.abort(), clearTimeout(timer), resolve());
    const timer = setTimeout(end, ms);
    addEventListener('online', end, { signal: over.signal });
    signal.addEventListener('abort', end, { signal: over.signal });
  });

/**
 * Listens to the stream of cases until told to stop; comes back after a break, with a new token where the old one has run out, and asks for what it missed.
 * @returns stops listening
 */
export function listen({ onNotice, onState }: Listener): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let last: string | undefined;
  let wait = FIRST_PAUSE_MS;
  const once = async (): Promise<void> => {
    const bearer = await token();
    if (!bearer) return stopping.abort();
    const answer = await fetch('/api/v1/cases/stream', {
      headers: { authorization: `Bearer ${bearer}`, accept: 'text/event-stream', ...(last && { 'last-event-id': last }) },
      signal,
      cache: 'no-store',
    });
    if (answer.status === 403) return stopping.abort();
    if (!answer.ok || !answer.body) return;
    onState(true);
    wait = FIRST_PAUSE_MS;
    const parser = createParser({
      onEvent: ({ id, event, data }) => {
        if (id) last = id;
        if (event === READY) return;
        onNotice({ ...(JSON.parse(data) as Omit<Notice, 'id' | 'kind'>), id: id ?? '', kind: event ?? 'message' });
      },
    });
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) parser.feed(piece.value);
  };
  void (async () => {
    while (!signal.aborted) {
      await once().catch(() => undefined);
      if (signal.aborted) return;
      onState(false);
      await pause(wait, signal);
      wait = Math.min(LONGEST_PAUSE_MS, wait * 2);
    }
  })();
  return () => stopping.abort();
}
