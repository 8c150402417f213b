import { claimsOf, demoPersonOf, demoPersonOfAccount } from './demo-person';

const workerId = `p1${'a'.repeat(26)}`;
const of = (name: string) => demoPersonOf(name, () => workerId);

describe('demo people', () => {
  it.each([
    ['demo-inspector-371300-transport-2', { role: 'inspector', region: '371300', department: 'transport', second: '2' }],
    ['demo-inspector-371302-2', { role: 'inspector', region: '371302', department: 'labour', second: '2' }],
    ['demo-supervisor-371300', { role: 'supervisor', region: '371300' }],
    ['demo-admin', { role: 'administrator' }],
    ['demo-platform-91350100M000100Y43', { role: 'platform', uscc: '91350100M000100Y43' }],
    ['demo-employer-91350100M000100Y43', { role: 'employer', uscc: '91350100M000100Y43' }],
  ])('%s', (name, person) => expect(of(name)).toEqual({ client: name, ...person }));

  it.each([
    'demo-',
    'demo-bank-2',
    'demo-inspector',
    'demo-inspector-3713',
    'demo-inspector-371302-police',
    'demo-inspector-371302-3',
    'demo-supervisor-371300-4',
    'demo-admin-1',
    'demo-employer-',
    'demo-platform-371302',
    'employer',
    '__proto__',
  ])('is not %s', (name) => expect(of(name)).toBeNull());

  it('know a worker by the number to sign in and by the id afterwards, never the other way round', () => {
    const worker = { client: `demo-worker-${workerId}`, role: 'worker', workerId };
    expect(of('demo-worker-11010519491231002x')).toEqual(worker);
    expect(demoPersonOfAccount(worker.client)).toEqual(worker);
    expect(of(worker.client)).toBeNull();
    expect(demoPersonOfAccount('demo-worker-11010519491231002X')).toBeNull();
    expect(claimsOf(of('demo-worker-11010519491231002X')!)).toEqual({ client: worker.client, role: 'worker', worker_id: workerId });
  });
});
