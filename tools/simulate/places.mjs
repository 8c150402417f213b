/**
 * @typedef {object} County
 * @property {string} code GB/T 2260
 * @property {string} name
 * @property {string} short as firms' names bear it
 * @property {number} minimum minimum wage of a month, in fen, from 2025-10-01 on
 * @property {number} hourly minimum wage of an hour of part-time work, in fen
 */

/** Second and third tier of Shandong's minimum wages from 2025-10-01 on, as the shipped policy has them (unverified). */
const SECOND = { minimum: 220_000, hourly: 2_200 };
const THIRD = { minimum: 201_000, hourly: 2_000 };

/** The counties, districts and zones of Linyi 临沂市. @type {readonly County[]} */
export const COUNTIES = [
  { code: '371302', name: '兰山区', short: '兰山', ...SECOND },
  { code: '371311', name: '罗庄区', short: '罗庄', ...SECOND },
  { code: '371312', name: '河东区', short: '河东', ...SECOND },
  { code: '371321', name: '沂南县', short: '沂南', ...THIRD },
  { code: '371322', name: '郯城县', short: '郯城', ...THIRD },
  { code: '371323', name: '沂水县', short: '沂水', ...THIRD },
  { code: '371324', name: '兰陵县', short: '兰陵', ...THIRD },
  { code: '371325', name: '费县', short: '费县', ...THIRD },
  { code: '371326', name: '平邑县', short: '平邑', ...THIRD },
  { code: '371327', name: '莒南县', short: '莒南', ...THIRD },
  { code: '371328', name: '蒙阴县', short: '蒙阴', ...THIRD },
  { code: '371329', name: '临沭县', short: '临沭', ...THIRD },
  { code: '371371', name: '临沂高新技术产业开发区', short: '临沂高新区', ...SECOND },
  { code: '371372', name: '临沂经济技术开发区', short: '临沂经开区', ...SECOND },
  { code: '371373', name: '临沂临港经济开发区', short: '临港', ...THIRD },
];

/** What was in force before, from 2023-10-01 on. */
const BEFORE = { since: '2025-10', second: { minimum: 201_000, hourly: 2_000 }, third: { minimum: 182_000, hourly: 1_800 } };

/** The minimum wages of a county in a month, in fen. @param {County} county @param {string} month @returns {{ minimum: number, hourly: number }} */
export const minimumIn = (county, month) =>
  month >= BEFORE.since ? county : county.minimum === SECOND.minimum ? BEFORE.second : BEFORE.third;
