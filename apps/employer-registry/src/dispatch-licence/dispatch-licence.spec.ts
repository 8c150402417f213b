import { dispatchLicenceFaults } from './dispatch-licence';

const YEARS = 3;
const refused = [expect.objectContaining({ path: 'validUntil' })];

describe('a licence to dispatch workers (劳务派遣经营许可)', () => {
  it('may be valid for one day', () => {
    expect(dispatchLicenceFaults({ validFrom: '2026-02-01', validUntil: '2026-02-01' }, YEARS)).toEqual([]);
  });

  it('must not end before it begins', () => {
    expect(dispatchLicenceFaults({ validFrom: '2026-02-01', validUntil: '2026-01-31' }, YEARS)).toEqual(refused);
  });

  it('may be valid for three years to the day, and not for a day more', () => {
    expect(dispatchLicenceFaults({ validFrom: '2024-05-01', validUntil: '2027-04-30' }, YEARS)).toEqual([]);
    expect(dispatchLicenceFaults({ validFrom: '2024-05-01', validUntil: '2027-05-01' }, YEARS)).toEqual(refused);
  });

  it('that begins on a leap day may last until the end of February', () => {
    expect(dispatchLicenceFaults({ validFrom: '2024-02-29', validUntil: '2027-02-28' }, YEARS)).toEqual([]);
    expect(dispatchLicenceFaults({ validFrom: '2024-02-29', validUntil: '2027-03-01' }, YEARS)).toEqual(refused);
  });

  it('may have run out, or begin later: what is told late is still told', () => {
    expect(dispatchLicenceFaults({ validFrom: '2014-01-01', validUntil: '2016-12-31' }, YEARS)).toEqual([]);
    expect(dispatchLicenceFaults({ validFrom: '2099-01-01', validUntil: '2101-12-31' }, YEARS)).toEqual([]);
  });
});
