/** Level of an administrative division in the table. */
export type RegionLevel = 'province' | 'city' | 'county';

/** A row of the table of divisions. */
export interface Region {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
  /** Code of the division above; empty for a province. */
  readonly parent: string;
  readonly level: RegionLevel;
  /** False for a code made up here for a development zone that GB/T 2260 does not know. */
  readonly official: boolean;
  /** The province's minimum-wage tier (最低工资档次) that applies in the county; as shipped from memory, to be checked against the annex. */
  readonly minimumWageTier?: 1 | 2 | 3;
}

/** The divisions the product ships with. A division that is not here still has its place by its code. */
export const regions: readonly Region[] = [
  { code: '370000', name: '山东省', parent: '', level: 'province', official: true },
  { code: '371300', name: '临沂市', parent: '370000', level: 'city', official: true },
  { code: '371302', name: '兰山区', parent: '371300', level: 'county', official: true, minimumWageTier: 2 },
  { code: '371311', name: '罗庄区', parent: '371300', level: 'county', official: true, minimumWageTier: 2 },
  { code: '371312', name: '河东区', parent: '371300', level: 'county', official: true, minimumWageTier: 2 },
  { code: '371321', name: '沂南县', parent: '371300', level: 'county', official: true, minimumWageTier: 3 },
  { code: '371322', name: '郯城县', parent: '371300', level: 'county', official: true, minimumWageTier: 3 },
  { code: '371323', name: '沂水县', parent: '371300', level: 'county', official: true, minimumWageTier: 3 },
  { code: '371324', name: '兰陵县', parent: '371300', level: 'county', official: true, minimumWageTier: 3 },
  { code: '371325', name: '费县', parent: '371300', level: 'county', official: true, minimumWageTier: 3 },
  { code: '371326', name: '平邑县', parent: '371300', level: 'county', official: true, minimumWageTier: 3 },
  { code: '371327', name: '莒南县', parent: '371300', level: 'county', official: true, minimumWageTier: 3 },
  { code: '371328', name: '蒙阴县', parent: '371300', level: 'county', official: true, minimumWageTier: 3 },
  { code: '371329', name: '临沭县', parent: '371300', level: 'county', official: true, minimumWageTier: 3 },
  { code: '371371', name: '临沂高新技术产业开发区', parent: '371300', level: 'county', official: true, minimumWageTier: 2 },
  { code: '371372', name: '临沂经济技术开发区', parent: '371300', level: 'county', official: false, minimumWageTier: 2 },
  { code: '371373', name: '临沂临港经济开发区', parent: '371300', level: 'county', official: false, minimumWageTier: 3 },
  { code: '370900', name: '泰安市', parent: '370000', level: 'city', official: true },
  { code: '370902', name: '泰山区', parent: '370900', level: 'county', official: true, minimumWageTier: 2 },
  { code: '370911', name: '岱岳区', parent: '370900', level: 'county', official: true, minimumWageTier: 2 },
  { code: '370921', name: '宁阳县', parent: '370900', level: 'county', official: true, minimumWageTier: 3 },
  { code: '370923', name: '东平县', parent: '370900', level: 'county', official: true, minimumWageTier: 3 },
  { code: '370982', name: '新泰市', parent: '370900', level: 'county', official: true, minimumWageTier: 2 },
  { code: '370983', name: '肥城市', parent: '370900', level: 'county', official: true, minimumWageTier: 2 },
];

const byCode = new Map(regions.map((region) => [region.code, region]));

/** The row of a code, of a town's or village's county included; undefined for a division that is not in the table. */
export function regionByCode(code: string): Region | undefined {
  return byCode.get(code.slice(0, 6));
}
