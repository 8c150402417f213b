import { Logger } from '@nestjs/common';
import type { Admin, Kafka, Producer } from 'kafkajs';
import { Bus, type OutgoingBatch, type RunningConsumer, type Subscription, type TopicEnds } from '../bus';
import { partitionsOf } from '../partition';
import { kafkaClient, type KafkaAddress } from './kafka-client';
import { KafkaConsumer } from './kafka-consumer';

const SEND_TIMEOUT_MS = 10_000;
/** Endless: the log is what every read model can be built from again. */
const TOPIC_CONFIG = [
  { name: 'retention.ms', value: '-1' },
  { name: 'retention.bytes', value: '-1' },
  { name: 'cleanup.policy', value: 'delete' },
];
/** The broker's word for a group that isn't there. */
const GROUP_ID_NOT_FOUND = 69;
/** How often, and after how many milliseconds each, the leaders of new topics are looked for. */
const LEADER_LOOKS = 100;
const LEADER_WAIT_MS = 100;
/** The broker's own default number of replicas. */
const BROKER_DEFAULT = -1;

/**
 * The bus on Kafka. Everything of kafkajs is in this folder: it has had no release since 2023, so it may have to be replaced.
 *
 * Sends name their partition, are acknowledged by all in-sync replicas and never overlap. Exactly-once doesn't rest on
 * Kafka's transactions but on the inbox.
 */
export class KafkaBus extends Bus {
  private readonly logger = new Logger(KafkaBus.name);
  private readonly kafka: Kafka;
  private producer: Promise<Producer> | null = null;
  private admin: Promise<Admin> | null = null;
  private sending: Promise<unknown> = Promise.resolve();

  constructor(private readonly address: KafkaAddress) {
    super();
    this.kafka = kafkaClient(address);
  }

  async ensureTopics(topics: string[]): Promise<void> {
    await this.asAdmin(async (admin) => {
      const known = new Set(await admin.listTopics());
      const missing = topics.filter((topic) => !known.has(topic));
      if (missing.length > 0)
        await admin.createTopics({
          waitForLeaders: true,
          topics: missing.map((topic) => ({
            topic,
            numPartitions: partitionsOf(topic),
            replicationFactor: BROKER_DEFAULT,
            configEntries: TOPIC_CONFIG,
          })),
        });
      await this.checkTopics(admin, topics);
    });
  }

  /** All partitions there, each with a leader: another service may have made the topic a moment ago. */
  private async checkTopics(admin: Admin, topics: string[]): Promise<void> {
    for (let looks = 1; ; looks++) {
      const metadata = await admin.fetchTopicMetadata({ topics });
      for (const { name, partitions } of metadata.topics)
        if (partitions.length !== partitionsOf(name))
          throw new Error(`topic ${name} has ${partitions.length} partitions, not ${partitionsOf(name)}`);
      const leaderless = metadata.topics.find(({ partitions }) => partitions.some(({ leader }) => leader < 0));
      if (!leaderless) return;
      if (looks === LEADER_LOOKS) throw new Error(`topic ${leaderless.name} has a partition without a leader`);
      await new Promise((resolve) => setTimeout(resolve, LEADER_WAIT_MS));
    }
  }

  append(batches: OutgoingBatch[]): Promise<void> {
    const sent = this.sending.then(() => this.send(batches));
    this.sending = sent.catch(() => undefined);
    return sent;
  }

  async ends(topics: string[]): Promise<TopicEnds> {
    const limits = await this.limits(topics);
    return new Map([...limits].map(([topic, partitions]) => [topic, partitions.map((limit) => limit.high)]));
  }

  /** First and next offset of each partition; of a topic that doesn't exist zeros. */
  async limits(topics: string[]): Promise<Map<string, { low: bigint; high: bigint }[]>> {
    return this.asAdmin(async (admin) => {
      const entries = await Promise.all(
        topics.map(async (topic): Promise<[string, { low: bigint; high: bigint }[]]> => {
          const limits = Array.from({ length: partitionsOf(topic) }, () => ({ low: 0n, high: 0n }));
          const offsets = await admin.fetchTopicOffsets(topic).catch((error) => {
            if ((error as { type?: string }).type === 'UNKNOWN_TOPIC_OR_PARTITION') return [];
            throw error;
          });
          for (const one of offsets) limits[one.partition] = { low: BigInt(one.low), high: BigInt(one.high) };
          return [topic, limits];
        }),
      );
      return new Map(entries);
    });
  }

  async consume(subscription: Subscription): Promise<RunningConsumer> {
    const consumer = new KafkaConsumer(this.kafka, subscription, (topics) => this.limits(topics));
    await consumer.start();
    return consumer;
  }

  /** @throws whatever the broker throws; a group it does not know is gone already */
  override async forget(group: string): Promise<void> {
    await this.asAdmin((admin) => admin.deleteGroups([group])).catch((error: Error & { groups?: { errorCode: number }[] }) => {
      if (!error.groups?.every(({ errorCode }) => errorCode === GROUP_ID_NOT_FOUND)) throw error;
    });
  }

  async close(): Promise<void> {
    const open = [this.producer, this.admin];
    [this.producer, this.admin] = [null, null];
    for (const one of open) await one?.then((client) => client.disconnect()).catch(() => undefined);
  }

  private async send(batches: OutgoingBatch[]): Promise<void> {
    const byTopic = new Map<string, { key: string; value: string; headers: Record<string, string>; partition: number }[]>();
    for (const { topic, partition, messages } of batches) {
      const list = byTopic.get(topic) ?? [];
      byTopic.set(topic, list);
      for (const { key, value, headers } of messages) list.push({ key, value, headers, partition });
    }
    this.producer ??= this.connectProducer();
    const producer = this.producer;
    try {
      await (
        await producer
      ).sendBatch({ acks: -1, timeout: SEND_TIMEOUT_MS, topicMessages: [...byTopic].map(([topic, messages]) => ({ topic, messages })) });
    } catch (error) {
      // A producer that has failed is not trusted to find its way back to a restarted broker.
      if (this.producer === producer) this.producer = null;
      void producer.then((one) => one.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  private async connectProducer(): Promise<Producer> {
    const producer = this.kafka.producer({
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition!,
    });
    await producer.connect();
    return producer;
  }

  private async asAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    this.admin ??= (async () => {
      const admin = this.kafka.admin();
      await admin.connect();
      return admin;
    })();
    const admin = this.admin;
    try {
      return await work(await admin);
    } catch (error) {
      if (this.admin === admin) this.admin = null;
      void admin.then((one) => one.disconnect()).catch(() => undefined);
      this.logger.debug?.(`${this.address.clientId}: ${(error as Error).message}`);
      throw error;
    }
  }
}
