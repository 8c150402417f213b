import type { Delivered } from './cloud-event';

/** Events of one type that a handler gets in one call. */
export interface Run {
  type: string;
  events: Delivered[];
}

/**
 * Cuts a batch into as few runs of one type as the order of each key allows.
 *
 * Order is promised per topic and key only, so of all keys whose next event has the same type those events go together:
 * repeatedly the type that most keys have next is taken, from each of them as many as follow one another.
 */
export function runsOf(events: readonly Delivered[]): Run[] {
  const [first] = events;
  if (!first) return [];
  if (events.every((event) => event.type === first.type)) return [{ type: first.type, events: [...events] }];
  const queues = new Map<string, { events: Delivered[]; places: number[]; at: number }>();
  events.forEach((event, place) => {
    const name = `${event.topic}\n${event.key}`;
    const queue = queues.get(name);
    if (queue) {
      queue.events.push(event);
      queue.places.push(place);
    } else queues.set(name, { events: [event], places: [place], at: 0 });
  });
  const ready = new Map<string, Set<string>>();
  const enter = (name: string): void => {
    const queue = queues.get(name)!;
    const type = queue.events[queue.at]?.type;
    if (type === undefined) return;
    const names = ready.get(type);
    if (names) names.add(name);
    else ready.set(type, new Set([name]));
  };
  for (const name of queues.keys()) enter(name);
  const runs: Run[] = [];
  while (ready.size > 0) {
    let type = '';
    let most = 0;
    for (const [candidate, names] of ready) if (names.size > most) [type, most] = [candidate, names.size];
    const names = ready.get(type)!;
    ready.delete(type);
    const taken: { event: Delivered; place: number }[] = [];
    for (const name of names) {
      const queue = queues.get(name)!;
      for (; queue.events[queue.at]?.type === type; queue.at++)
        taken.push({ event: queue.events[queue.at]!, place: queue.places[queue.at]! });
      enter(name);
    }
    taken.sort((a, b) => a.place - b.place);
    runs.push({ type, events: taken.map((one) => one.event) });
  }
  return runs;
}
