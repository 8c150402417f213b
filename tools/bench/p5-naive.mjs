import { partsOf } from './parts.mjs';

/**
 * The way a tutorial shows it: a Nest microservice on Kafka whose @EventPattern handler saves the event with TypeORM, reads the month, asks json-rules-engine and saves the alert; one
 * event at a time, one transaction for each save.
 * @param {import('./bench.mjs').Place} place @param {{ topic: string, group: string }} from
 */
export async function naiveService({ root, env, require }, { topic, group }) {
  const { NestFactory } = require('@nestjs/core');
  const { Controller, Module } = require('@nestjs/common');
  const { EventPattern, Payload, Transport } = require('@nestjs/microservices');
  const { DataSource, EntitySchema } = require('typeorm');
  const { Engine } = require('json-rules-engine');
  const { serviceDatabaseUrl } = partsOf(root).lib('persistence');
  const text = /** @type {const} */ ({ type: 'text' });
  const key = /** @type {const} */ ({ type: 'text', primary: true });
  const Line = new EntitySchema({
    name: 'NaiveLine',
    tableName: 'bench_naive_line',
    columns: { worker: key, employer: text, net: { type: 'float' }, paid: { type: 'float' } },
  });
  const Payment = new EntitySchema({
    name: 'NaivePayment',
    tableName: 'bench_naive_payment',
    columns: { id: key, worker: text, amount: { type: 'float' } },
  });
  const Alert = new EntitySchema({
    name: 'NaiveAlert',
    tableName: 'bench_naive_alert',
    columns: { employer: key, state: text, amount: { type: 'float' } },
  });
  const source = await new DataSource({
    type: 'postgres',
    url: serviceDatabaseUrl('rules', env),
    entities: [Line, Payment, Alert],
    synchronize: true,
  }).initialize();
  const [lines, payments, alerts] = [source.getRepository(Line), source.getRepository(Payment), source.getRepository(Alert)];
  const engine = new Engine();
  engine.addRule({ conditions: { all: [{ fact: 'open', operator: 'greaterThan', value: 0 }] }, event: { type: 'wage-arrears' } });
  let handled = 0;
  class Naive {
    async on(/** @type {any} */ data) {
      if (data.payrollId && Array.isArray(data.lines))
        for (const { workerId, net } of data.lines)
          await lines.save({ worker: workerId, employer: data.employer, net: Number(net), paid: 0 });
      if (data.paymentId)
        for (const { workerId, amount } of data.lines) {
          await payments.save({ id: data.paymentId, worker: workerId, amount: Number(amount) });
          const line = await lines.findOneBy({ worker: workerId });
          await lines.save({
            ...line,
            paid: (await payments.findBy({ worker: workerId })).reduce(
              (/** @type {number} */ sum, /** @type {any} */ one) => sum + one.amount,
              0,
            ),
          });
        }
      const month = await lines.findBy({ employer: data.employer });
      const open = month.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + Math.max(one.net - one.paid, 0), 0);
      const { events } = await engine.run({ open });
      const known = await alerts.findOneBy({ employer: data.employer });
      if (events.length || known) await alerts.save({ employer: data.employer, state: events.length ? 'open' : 'resolved', amount: open });
      handled += 1;
    }
  }
  Reflect.decorate([EventPattern(topic)], Naive.prototype, 'on', Object.getOwnPropertyDescriptor(Naive.prototype, 'on'));
  Payload()(Naive.prototype, 'on', 0);
  Reflect.decorate([Controller()], Naive);
  class Root {}
  Reflect.decorate([Module({ controllers: [Naive] })], Root);
  process.env.KAFKAJS_NO_PARTITIONER_WARNING = '1';
  const app = await NestFactory.createMicroservice(Root, {
    logger: false,
    transport: Transport.KAFKA,
    options: {
      postfixId: '',
      client: { brokers: String(env.KAFKA_BROKERS).split(','), logLevel: 0 },
      consumer: { groupId: group, allowAutoTopicCreation: false },
      subscribe: { fromBeginning: true },
    },
  });
  return {
    start: () => app.listen(),
    handled: () => handled,
    /** Employers with an open alert, and the sum. */
    async open() {
      const found = await alerts.findBy({ state: 'open' });
      return { count: found.length, sum: found.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.amount, 0) };
    },
    async stop() {
      await app.close();
      await source.query('DROP TABLE bench_naive_line, bench_naive_payment, bench_naive_alert');
      await source.destroy();
    },
  };
}
