import { type Contract, deadLetterHeaders, headersSchema, keyFieldsOf, payloadOf } from './event-schemas';

type Json = Readonly<Record<string, unknown>>;

/** A fact with its place on the bus. */
export interface Published extends Contract {
  readonly producer: string;
  readonly topic: string;
  readonly key: (data: never) => string;
}

/** All that the document is made from. */
export interface EventDocumentSource {
  readonly facts: readonly Published[];
  /** The facts that stand on every partition of every topic. */
  readonly marks: readonly Contract[];
  readonly samples: Readonly<Record<string, object>>;
  /** Headers of every message, in the order in which they are written. */
  readonly headers: readonly string[];
  /** Types that each service's handlers take. */
  readonly consumers: ReadonlyMap<string, readonly string[]>;
  readonly partitionsOf: (topic: string) => number;
}

const BINDING = '0.5.0';
const CHANNEL = { description: 'One partition keeps the order of one key. Kept without end: every read model can be built from it again.' };

/** `anxin.wage-cards.lines` is the channel `wage-cards_lines`. */
const channelOf = (topic: string): string => topic.replace(/^anxin\./, '').replaceAll('.', '_');
const messageOf = (type: string): string => type.replace(/^anxin\./, '').replaceAll('.', '_');
const messageRef = (type: string): Json => ({ $ref: `#/components/messages/${messageOf(type)}` });
const channelRef = (topic: string): Json => ({ $ref: `#/channels/${channelOf(topic)}` });
const inChannel = (topic: string, type: string): Json => ({ $ref: `#/channels/${channelOf(topic)}/messages/${messageOf(type)}` });
const byName = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

/** The AsyncAPI 3.0 document of all that is published: who says what, where it stands, who listens. */
export function eventDocument(source: EventDocumentSource): Json {
  const topics = [...new Set(source.facts.map(({ topic }) => topic))].sort();
  return {
    asyncapi: '3.0.0',
    id: 'urn:anxin:events',
    info: {
      title: '安薪 anxin events',
      version: '1',
      description:
        'CloudEvents 1.0 in binary mode over Kafka: attributes in `ce_` headers, JSON in the value. At least once: drop a `ce_id` you have seen. ' +
        'Fields may be added to an event; what a consumer relies on never changes under a type, a change that would break one is a new `.v2`. ' +
        'No event names a person: workers and complainants stand by opaque ids.',
      license: { name: 'Apache 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0.html' },
    },
    defaultContentType: 'application/json',
    servers: {
      kafka: {
        host: '{brokers}',
        protocol: 'kafka',
        description: 'As `KAFKA_BROKERS` names them.',
        variables: { brokers: { default: '127.0.0.1:9092', description: 'Host and port of a broker.' } },
      },
    },
    channels: byName(topics.flatMap((topic) => [channel(source, topic), deadLetterChannel(source, topic)])),
    operations: byName([...sends(source, topics), ...receives(source, topics)]),
    components: {
      schemas: { CloudEventHeaders: headersSchema(source.headers), DeadLetterHeaders: deadLetterHeaders },
      messages: byName([
        ...source.facts.map((fact) => message(source, fact, `/anxin/${fact.producer}`)),
        ...source.marks.map((mark) => message(source, mark)),
      ]),
    },
  };
}

const typesOn = (source: EventDocumentSource, topic: string): string[] => [
  ...source.facts.filter((fact) => fact.topic === topic).map(({ type }) => type),
  ...source.marks.map(({ type }) => type),
];

function channel(source: EventDocumentSource, topic: string): [string, Json] {
  return [
    channelOf(topic),
    {
      address: topic,
      ...CHANNEL,
      messages: byName(typesOn(source, topic).map((type) => [messageOf(type), messageRef(type)] as const)),
      bindings: kafkaTopic(topic, source.partitionsOf(topic)),
    },
  ];
}

function deadLetterChannel(source: EventDocumentSource, topic: string): [string, Json] {
  const address = `${topic}.dlq`;
  return [
    channelOf(address),
    {
      address,
      description:
        'Copies of what a group could not apply, as it came, with `dlq_` headers (schema DeadLetterHeaders); without order. What counts is in the group’s own table.',
      messages: byName(source.facts.filter((fact) => fact.topic === topic).map(({ type }) => [messageOf(type), messageRef(type)] as const)),
      bindings: kafkaTopic(address, source.partitionsOf(address)),
    },
  ];
}

const kafkaTopic = (topic: string, partitions: number): Json => ({
  kafka: {
    topic,
    partitions,
    topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1, 'retention.bytes': -1 },
    bindingVersion: BINDING,
  },
});

function* sends(source: EventDocumentSource, topics: readonly string[]): Generator<[string, Json]> {
  for (const topic of topics) {
    for (const service of new Set(source.facts.filter((fact) => fact.topic === topic).map(({ producer }) => producer))) {
      const own = source.facts.filter((fact) => fact.topic === topic && fact.producer === service).map(({ type }) => type);
      yield [
        `${service}_publishes_${channelOf(topic)}`,
        {
          action: 'send',
          channel: channelRef(topic),
          summary: `${service} publishes to ${topic}`,
          messages: [...own, ...source.marks.map(({ type }) => type)].map((type) => inChannel(topic, type)),
          bindings: { kafka: { clientId: { type: 'string', enum: [`anxin.${service}`] }, bindingVersion: BINDING } },
        },
      ];
    }
  }
}

function* receives(source: EventDocumentSource, topics: readonly string[]): Generator<[string, Json]> {
  for (const [service, types] of source.consumers) {
    for (const topic of topics) {
      const taken = source.facts.filter((fact) => fact.topic === topic && types.includes(fact.type)).map(({ type }) => type);
      if (taken.length === 0) continue;
      const kafka = { clientId: { type: 'string', enum: [`anxin.${service}`] }, bindingVersion: BINDING };
      yield [
        `${service}_consumes_${channelOf(topic)}`,
        {
          action: 'receive',
          channel: channelRef(topic),
          summary: `${service} takes ${taken.length === 1 ? 'one fact' : `${taken.length} facts`} of ${topic}`,
          messages: [...taken, ...source.marks.map(({ type }) => type)].map((type) => inChannel(topic, type)),
          bindings: { kafka: { groupId: { type: 'string', enum: [`anxin.${service}`] }, ...kafka } },
        },
      ];
      yield [
        `${service}_gives_up_${channelOf(topic)}`,
        {
          action: 'send',
          channel: channelRef(`${topic}.dlq`),
          summary: `${service} copies what it cannot apply to ${topic}.dlq`,
          messages: taken.map((type) => inChannel(`${topic}.dlq`, type)),
          bindings: { kafka },
        },
      ];
    }
  }
}

/** @param by `ce_source` where one service alone says it */
function message(source: EventDocumentSource, contract: Contract & Partial<Published>, by?: string): [string, Json] {
  const { type, documentation, key, schema } = contract;
  const fields = key ? keyFieldsOf(key, schema as Json) : [];
  const sample = source.samples[type];
  const own = { ce_type: { type: 'string', enum: [type] }, ...(by && { ce_source: { type: 'string', enum: [by] } }) };
  return [
    messageOf(type),
    {
      name: type,
      title: type.split('.').at(-2),
      ...(documentation?.summary && { summary: documentation.summary }),
      contentType: 'application/json',
      headers: { allOf: [{ $ref: '#/components/schemas/CloudEventHeaders' }, { type: 'object', properties: own }] },
      payload: payloadOf(contract),
      bindings: { kafka: { key: keySchema(type, fields), bindingVersion: BINDING } },
      ...(sample && { examples: [{ name: messageOf(type), payload: sample }] }),
    },
  ];
}

const keySchema = (type: string, fields: readonly string[]): Json =>
  fields.length > 0
    ? { type: 'string', description: `\`${fields.join('`, where that is left out `')}\``, 'x-fields': [...fields] }
    : { type: 'string', enum: [type], description: 'Addressed to every partition, not by key.' };
