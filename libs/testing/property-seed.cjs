/** Property tests draw the same cases on every machine; ANXIN_PROPERTY_SEED tries others. A failure prints its seed and path. */
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.ANXIN_PROPERTY_SEED ?? 20260112) });
