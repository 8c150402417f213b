import { regions, type Region } from '@anxin/codes';
import { checked, SHANDONG, unchecked, type PolicyRow } from '../row';

/** A province's standard 最低工资标准 of one date: yuan a month and an hour for the tiers one to three. */
interface Standard {
  readonly from: string;
  readonly monthly: readonly [string, string, string];
  readonly hourly: readonly [string, string, string];
  readonly verified: boolean;
  readonly basis: string;
}

const SHANDONG_STANDARDS: readonly Standard[] = [
  {
    from: '2013-03-01',
    monthly: ['1380.00', '1220.00', '1080.00'],
    hourly: ['14.50', '12.50', '11.00'],
    verified: true,
    basis: '鲁政字〔2013〕39号',
  },
  {
    from: '2014-03-01',
    monthly: ['1500.00', '1350.00', '1200.00'],
    hourly: ['15.00', '13.50', '12.00'],
    verified: true,
    basis: '山东省最低工资标准 2014年调整',
  },
  {
    from: '2015-03-01',
    monthly: ['1600.00', '1450.00', '1300.00'],
    hourly: ['16.00', '14.50', '13.00'],
    verified: true,
    basis: '山东省最低工资标准 2015年调整',
  },
  {
    from: '2016-06-01',
    monthly: ['1710.00', '1550.00', '1390.00'],
    hourly: ['17.10', '15.50', '13.90'],
    verified: false,
    basis: '山东省最低工资标准 2016年调整',
  },
  {
    from: '2017-06-01',
    monthly: ['1810.00', '1640.00', '1470.00'],
    hourly: ['18.10', '16.40', '14.70'],
    verified: false,
    basis: '山东省最低工资标准 2017年调整',
  },
  {
    from: '2018-06-01',
    monthly: ['1910.00', '1730.00', '1550.00'],
    hourly: ['19.10', '17.30', '15.50'],
    verified: false,
    basis: '山东省最低工资标准 2018年调整',
  },
  {
    from: '2021-10-01',
    monthly: ['2100.00', '1900.00', '1700.00'],
    hourly: ['21.00', '19.00', '17.00'],
    verified: false,
    basis: '山东省最低工资标准 2021年调整',
  },
  {
    from: '2023-10-01',
    monthly: ['2200.00', '2010.00', '1820.00'],
    hourly: ['22.00', '20.00', '18.00'],
    verified: false,
    basis: '山东省最低工资标准 2023年调整',
  },
  {
    from: '2025-10-01',
    monthly: ['2400.00', '2200.00', '2010.00'],
    hourly: ['24.00', '22.00', '20.00'],
    verified: false,
    basis: '山东省最低工资标准 2025年调整',
  },
];

type Tier = 1 | 2 | 3;
const LOWEST: Tier = 3;
const OF_TIER = 'tier of the county from memory: check against the annex';
const UNKNOWN_TIER = 'no tier for the division as a whole: the lowest within it, so that nobody is accused by a guess';

/** The county's own tier; of a city the lowest among its counties; of the province the lowest there is. */
function tierOf(region: Region): Tier {
  if (region.minimumWageTier) return region.minimumWageTier;
  const below = regions.filter((each) => each.parent === region.code).map((each) => each.minimumWageTier ?? LOWEST);
  return below.reduce<Tier>((lowest, tier) => (tier > lowest ? tier : lowest), below.length ? 1 : LOWEST);
}

function rowsOf(region: Region, standard: Standard): PolicyRow<'minimum-wage.hourly' | 'minimum-wage.monthly'>[] {
  const at = tierOf(region) - 1;
  const write = standard.verified && region.minimumWageTier ? checked : unchecked;
  const scope = { region: region.code, validFrom: standard.from, note: region.minimumWageTier ? OF_TIER : UNKNOWN_TIER };
  return [
    write('minimum-wage.monthly', standard.monthly[at]!, 'CNY', `${standard.basis} (${at + 1}档)`, scope),
    write('minimum-wage.hourly', standard.hourly[at]!, 'CNY', `${standard.basis} (${at + 1}档)`, scope),
  ];
}

/** Minimum wages of every division of Shandong in the table of regions, the tier resolved. `hourly` is for part-time work 非全日制. */
export const minimumWages: readonly PolicyRow<'minimum-wage.hourly' | 'minimum-wage.monthly'>[] = regions
  .filter((region) => region.code.slice(0, 2) === SHANDONG.slice(0, 2))
  .flatMap((region) => SHANDONG_STANDARDS.flatMap((standard) => rowsOf(region, standard)));
