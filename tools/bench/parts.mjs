import { createRequire } from 'node:module';
import path from 'node:path';

/** @typedef {Record<string, string | undefined>} Env */

/** Loads the built services' own parts. @param {string} root */
export function partsOf(root) {
  const require = createRequire(path.join(root, 'package.json'));
  require('reflect-metadata');
  const lib = (/** @type {string} */ name) => require(path.join(root, 'dist/libs', name, 'src/index.js'));
  const app = (/** @type {string} */ name, /** @type {string} */ file) => require(path.join(root, 'dist/apps', name, 'src', `${file}.js`));
  const inner = (/** @type {string} */ name, /** @type {string} */ file) =>
    require(path.join(root, 'dist/libs', name, 'src', `${file}.js`));
  return { require, lib, app, inner };
}

/** Nobody listens: what is measured is the writing, the relay has a row of its own. */
const NOBODY = { wake: () => undefined, listen: () => undefined };

/** What wage-cards takes files in with, wired by hand: all of the path but HTTP and the relay. @param {string} root @param {Env} env */
export async function wageCardsParts(root, env) {
  const { lib, app } = partsOf(root);
  const { serviceDataSource, StoredClock, Transactions } = lib('persistence');
  const { Outbox } = lib('messaging');
  const { wageCards } = app('wage-cards', 'wage-cards.module');
  const make = (/** @type {string} */ file, /** @type {string} */ name, /** @type {unknown[]} */ ...args) =>
    new (app('wage-cards', file)[name])(...args);
  const dataSource = await serviceDataSource(wageCards.persistence, env).initialize();
  const [transactions, clock] = [new Transactions(dataSource), new StoredClock(dataSource)];
  const outbox = new Outbox({ service: 'wage-cards' }, NOBODY);
  const [staged, publisher] = [
    make('batch/staged-payrolls.store', 'StagedPayrolls'),
    make('batch/staged-payrolls.publisher', 'StagedPayrollsPublisher', outbox),
  ];
  const [settlement, places] = [make('payroll/settlement.store', 'SettlementStore'), make('place/place.store', 'PlaceStore')];
  const slice = make('batch/store-slice.use-case', 'StoreSlice', clock, staged, settlement, places, publisher);
  const { WorkerIds, readPepper } = lib('access');
  const rows = make('batch/read-payroll-rows.use-case', 'ReadPayrollRows', new WorkerIds(readPepper(env)));
  const batches = make('batch/payroll-batches.provider', 'PayrollBatches', transactions, clock, rows, slice);
  const { UploadedFile } = lib('http');
  return {
    dataSource,
    transactions,
    outbox,
    /** Takes a file in and stores it. @param {import('node:stream').Readable} source @param {number} bytes @param {string} client */
    async ingest(source, bytes, client) {
      const answer = await batches.receive(new UploadedFile('text/csv; charset=utf-8', String(bytes), source), { client, role: 'bank' });
      await batches.run();
      return answer;
    },
  };
}
