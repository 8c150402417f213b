import { callerOf } from './caller';

describe('the caller of a token', () => {
  it.each([
    [{ role: 'employer', client: 'c', uscc: '91371300MA3D3TEX2B' }, null],
    [{ role: 'employer', client: 'c' }, null],
    [
      { role: 'employer', client: 'c', uscc: '91350100M000100Y43' },
      { role: 'employer', client: 'c', uscc: '91350100M000100Y43' },
    ],
    [{ role: 'platform', client: 'c' }, null],
    [
      { role: 'platform', client: 'c', uscc: '91350100M000100Y43' },
      { role: 'platform', client: 'c', uscc: '91350100M000100Y43' },
    ],
    [{ role: 'inspector', client: 'c' }, null],
    [{ role: 'supervisor', client: 'c', region: '3713' }, null],
    [{ role: 'worker', client: 'c' }, null],
    [{ role: 'mayor', client: 'c' }, null],
    [{ role: 'bank' }, null],
    [{ role: 'inspector', client: 'c', region: '371302', department: 'fisheries' }, null],
    [
      { role: 'bank', sub: 'abc' },
      { role: 'bank', client: 'abc' },
    ],
    [
      { role: 'worker', client: 'c', worker_id: 'p1x' },
      { role: 'worker', client: 'c', workerId: 'p1x' },
    ],
    [
      { role: 'inspector', client: 'c', region: '371302' },
      { role: 'inspector', client: 'c', region: '371302', department: 'labour' },
    ],
    [
      { role: 'inspector', client: 'c', region: '371302', department: 'water', second: '2' },
      { role: 'inspector', client: 'c', region: '371302', department: 'water', second: '2' },
    ],
  ])('%j', (claims, caller) => {
    expect(callerOf(claims)).toEqual(caller);
  });
});
