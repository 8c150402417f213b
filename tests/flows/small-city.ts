import { seeded } from './seeded';
import { numbersOf } from './stack';

/** One call of the story; `save` keeps the answer's id under a name, `${name}` in a path or body takes it. */
export interface StoryCall {
  readonly as: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly save?: string;
}

const REGIONS = ['371302', '371311', '371323'];
const PERIOD = '2026-03';
const PAYDAY = '2026-04-10';
const WORKERS = 3;

/** What a firm does on its payday: pays, forgets one, pays one late, hands out cash that one signs, pays and gets one back. */
const HABITS = ['pays', 'forgets-one', 'late', 'cash', 'returned'] as const;
type Habit = (typeof HABITS)[number];

interface Firm {
  readonly uscc: string;
  readonly region: string;
  readonly client: string;
  readonly habit: Habit;
  readonly people: readonly { name: string; idNumber: string; phone: string }[];
  readonly cards: readonly string[];
  readonly nets: readonly string[];
  readonly at: number;
}

const clock = (now: string): StoryCall[] => [
  { as: 'demo-admin', method: 'PUT', path: '/simulation/clock', body: { now } },
  { as: 'demo-admin', method: 'POST', path: '/simulation/settle' },
];
const receipt = (firm: Firm, on: string, who: number, more: { reference?: string; status?: string; channel?: string } = {}): StoryCall => ({
  as: more.channel === 'cash' ? firm.client : 'demo-bank',
  method: 'POST',
  path: '/payments',
  body: {
    employer: firm.uscc,
    payroll: `\${payroll-${firm.at}}`,
    paidOn: on,
    channel: more.channel ?? 'card',
    lines: [
      {
        idNumber: firm.people[who]!.idNumber,
        amount: firm.nets[who],
        reference: more.reference ?? `f${firm.at}-w${who}-${on}`,
        ...(more.status && { status: more.status }),
      },
    ],
  },
  save: `payment-${firm.at}-${who}`,
});

/** The calls of a small city's spring, the same for the same seed. */
export async function smallCity(seed: number): Promise<StoryCall[]> {
  const firms = await firmsOf(seed);
  return [
    ...clock('2026-03-30T09:00:00+08:00'),
    ...firms.flatMap(hires),
    ...clock('2026-04-03T09:00:00+08:00'),
    ...firms.flatMap(payrolls),
    ...clock('2026-04-10T16:00:00+08:00'),
    ...firms.flatMap((firm) => paydays(firm)),
    ...clock('2026-04-11T09:00:00+08:00'),
    ...firms.flatMap(complaints),
    ...clock('2026-04-13T10:00:00+08:00'),
    ...firms.flatMap(afterwards),
    ...clock('2026-04-14T10:00:00+08:00'),
    ...firms.flatMap(acceptances),
    ...clock('2026-04-15T09:00:00+08:00'),
  ];
}

async function firmsOf(seed: number): Promise<Firm[]> {
  const next = seeded(seed);
  const count = HABITS.length;
  const seeds = Array.from({ length: count }, (_, at) => [
    `city-${seed}-${at}`,
    ...Array.from({ length: WORKERS }, (_, who) => `city-${seed}-${at}-${who}`),
  ]).flat();
  const numbers = await numbersOf(seeds);
  return HABITS.map((habit, at): Firm => {
    const { uscc } = numbers.get(`city-${seed}-${at}`)!;
    const made = Array.from({ length: WORKERS }, (_, who) => numbers.get(`city-${seed}-${at}-${who}`)!);
    return {
      uscc,
      at,
      habit,
      client: `demo-employer-${uscc}`,
      region: REGIONS[next(REGIONS.length)]!,
      people: made.map(({ idNumber, phone }, who) => ({ name: `某${'甲乙丙'[who]}`, idNumber, phone })),
      cards: made.map((one) => one.cardNumber),
      nets: made.map(() => `${4000 + next(3000)}.${String(next(100)).padStart(2, '0')}`),
    };
  });
}

const hires = (firm: Firm): StoryCall[] => [
  {
    as: firm.client,
    method: 'POST',
    path: '/employers',
    body: { uscc: firm.uscc, name: `某公司${firm.at}`, industry: 'C1811', region: firm.region },
  },
  ...firm.people.flatMap((worker, who): StoryCall[] => [
    {
      as: firm.client,
      method: 'POST',
      path: '/employments',
      body: { employer: firm.uscc, worker, startsOn: '2026-03-01', post: '操作工', kind: 'direct' },
    },
    // The last of the first firm never gets a contract.
    ...(firm.at === 0 && who === WORKERS - 1
      ? []
      : [
          {
            as: firm.client,
            method: 'POST' as const,
            path: '/contracts',
            body: {
              employer: firm.uscc,
              worker,
              term: 'open-ended',
              startsOn: '2026-03-01',
              signedOn: '2026-03-01',
              post: '操作工',
              wage: { basis: 'monthly', amount: '6000.00' },
              payday: 10,
            },
          },
        ]),
  ]),
  {
    as: 'demo-bank',
    method: 'POST',
    path: '/wage-cards',
    body: { worker: firm.people[0], bank: '中国农业银行', cardNumber: firm.cards[0] },
  },
];

const payrolls = (firm: Firm): StoryCall[] => [
  {
    as: firm.client,
    method: 'POST',
    path: '/payrolls',
    body: {
      employer: firm.uscc,
      period: PERIOD,
      payday: PAYDAY,
      lines: firm.people.map(({ idNumber }, who) => ({ idNumber, post: '操作工', kind: 'direct', gross: '7500.00', net: firm.nets[who] })),
    },
    save: `payroll-${firm.at}`,
  },
  { as: firm.client, method: 'POST', path: `/payrolls/\${payroll-${firm.at}}/submission` },
];

const paydays = (firm: Firm): StoryCall[] => {
  const everybody = firm.people.map((_, who) => who);
  if (firm.habit === 'late') return [receipt(firm, PAYDAY, 0)];
  if (firm.habit === 'forgets-one') return everybody.slice(1).map((who) => receipt(firm, PAYDAY, who));
  if (firm.habit !== 'cash') return everybody.map((who) => receipt(firm, PAYDAY, who));
  const handed = everybody.map((who) => receipt(firm, PAYDAY, who, { channel: 'cash' }));
  const signed = {
    as: `demo-worker-${firm.people[0]!.idNumber}`,
    method: 'POST' as const,
    path: `/payments/\${payment-${firm.at}-0}/confirmations`,
    body: { accepted: true },
  };
  return [...handed, signed];
};

const complaints = (firm: Firm): StoryCall[] =>
  firm.habit === 'pays'
    ? []
    : firm.people.slice(0, 2).map((complainant, who): StoryCall => ({
        as: 'demo-hotline',
        method: 'POST',
        path: '/complaints',
        body: {
          channel: who ? '12345' : '12333',
          category: 'wage-arrears',
          respondent: { uscc: firm.uscc, name: `某公司${firm.at}` },
          region: firm.region,
          receivedAt: '2026-04-11T08:30:00+08:00',
          narrative: '拖欠三月工资',
          complainant,
          workers: firm.habit === 'forgets-one' ? 12 : 1,
        },
        save: `complaint-${firm.at}-${who}`,
      }));

const afterwards = (firm: Firm): StoryCall[] => {
  if (firm.habit === 'late') return [1, 2].map((who) => receipt(firm, '2026-04-13', who));
  if (firm.habit === 'returned') return [receipt(firm, PAYDAY, 0, { reference: `f${firm.at}-w0-${PAYDAY}`, status: 'returned' })];
  return [];
};

const acceptances = (firm: Firm): StoryCall[] =>
  firm.habit === 'pays'
    ? []
    : [{ as: `demo-inspector-${firm.region}`, method: 'POST', path: `/complaints/\${complaint-${firm.at}-0}/acceptance`, body: {} }];
