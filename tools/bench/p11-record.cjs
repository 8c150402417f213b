// Loaded before a service: writes down every statement it sends to PostgreSQL, so that the peer can send the same.
const { appendFileSync } = require('node:fs');
const { Client } = require('pg');

let clients = 0;
const names = new WeakMap();
const { query } = Client.prototype;
Client.prototype.query = function (config, values, callback) {
  const text = typeof config === 'string' ? config : config?.text;
  if (text) {
    if (!names.has(this)) names.set(this, ++clients);
    const given = Array.isArray(values) ? values : (config.values ?? []);
    appendFileSync(process.env.BENCH_RECORD, `${JSON.stringify({ client: names.get(this), text, values: given })}\n`);
  }
  return query.call(this, config, values, callback);
};
