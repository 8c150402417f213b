import { yuan } from './calls.mjs';
import { at, OFFICE_HOUR } from './days.mjs';

/**
 * What firms and sites file beside people and wages, and what the law asks of them: the three wage systems, wage agreements, headcounts, licences; accounts, labour cost, guarantees, cover,
 * deposits and reserves of a site.
 *
 * @typedef {import('./calls.mjs').Call} Call
 * @typedef {import('./employers.mjs').Employer} Employer
 * @typedef {import('./projects.mjs').Site} Site
 */

const SUPERVISOR = 'demo-supervisor-371300';
/** What is filed on the first day comes right after the employers, in their lanes. */
const FIRST = '09:00';

/** @param {string} seed @param {Employer} employer @param {string} beginsOn @returns {Call[]} in the order of time */
export function employerFilings(seed, employer, beginsOn) {
  const { uscc, client, systems = [], agreements = [], headcounts = [], licences = [], approvals = [] } = employer;
  const filing = (
    /** @type {string} */ kind,
    /** @type {string} */ on,
    /** @type {unknown} */ body,
    /** @type {number} */ nth,
    as = SUPERVISOR,
  ) => ({
    at: at(on || beginsOn, (on || beginsOn) === beginsOn ? FIRST : OFFICE_HOUR),
    lane: uscc,
    as,
    method: /** @type {const} */ ('POST'),
    path: `/employers/${uscc}/${kind}`,
    body,
    key: `${seed}/${employer.key}/${kind}/${nth}`,
  });
  return [
    ...systems.map(({ kind, filedOn }, nth) => filing('wage-systems', filedOn, { kind, filedOn }, nth)),
    ...agreements.map(({ filedOn, ...terms }, nth) => filing('wage-agreements', filedOn, terms, nth)),
    ...licences.map(({ filedOn, ...terms }, nth) => filing('dispatch-licences', filedOn, terms, nth)),
    ...approvals.map(({ filedOn, ...terms }, nth) =>
      filing('working-time-approvals', filedOn, { ...terms, number: `临人社工时〔2026〕${nth + 1}号` }, nth),
    ),
    ...headcounts.map(({ toldOn, ...counts }, nth) => filing('headcounts', toldOn, counts, nth, client)),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** @param {string} seed @param {Site} site @param {string} instant @returns {Call} */
export function projectOf(seed, site, instant) {
  const { key, name, kind, county, developer, contractor, amount, startsOn, endsOn, signedOn, permitOn } = site;
  return {
    at: instant,
    lane: contractor.uscc,
    as: SUPERVISOR,
    method: 'POST',
    path: '/projects',
    body: {
      name,
      sector: kind.sector,
      region: county.code,
      developer: developer.uscc,
      generalContractor: contractor.uscc,
      contractAmount: yuan(amount),
      startsOn,
      endsOn,
      ...(signedOn && { contractSignedOn: signedOn }),
      ...(permitOn && { permitOn }),
      labourCostShare: LABOUR_SHARE[kind.sector],
    },
    key: `${seed}/${key}`,
    save: key,
  };
}
/** As Linyi asks (临政办字〔2023〕43号). */
const LABOUR_SHARE = { housing: '23.00', municipal: '12.00', water: '12.00', transport: '8.00' };

/** @param {string} seed @param {Site} site @returns {Call[]} */
export function projectFilings(seed, site) {
  const { key, contractor, papers } = site;
  if (!papers) return [];
  const project = `\${${key}}`;
  const { account, inflows, guarantee, cover, deposits, records, reserve } = papers;
  const common = { lane: contractor.uscc, method: /** @type {const} */ ('POST') };
  const filing = (
    /** @type {string} */ on,
    /** @type {string} */ as,
    /** @type {string} */ path,
    /** @type {unknown} */ body,
    /** @type {string} */ what,
  ) => ({
    ...common,
    at: at(on, OFFICE_HOUR),
    as,
    path,
    body,
    key: `${seed}/${key}/${what}`,
  });
  const name = `account/${key}`;
  return [
    ...(account
      ? [
          {
            ...filing(
              account.toldOn,
              'demo-bank',
              '/special-accounts',
              {
                project,
                bank: '中国建设银行',
                accountNumber: `9113${contractor.uscc.replace(/\D/g, '').padEnd(14, '0')}`,
                openedOn: account.openedOn,
                employer: contractor.uscc,
              },
              'account',
            ),
            save: name,
          },
          ...inflows.map(({ on, amount }, nth) => {
            const day = on < account.openedOn ? account.openedOn : on;
            return filing(day, 'demo-bank', `/special-accounts/\${${name}}/inflows`, { amount: yuan(amount), on: day }, `inflow/${nth}`);
          }),
        ]
      : []),
    ...(guarantee
      ? [
          filing(
            guarantee.toldOn,
            SUPERVISOR,
            `/projects/${project}/payment-guarantees`,
            { form: 'bank', amount: yuan(Math.round(site.amount / 10)), validUntil: guarantee.validUntil },
            'guarantee',
          ),
        ]
      : []),
    ...(cover
      ? [filing(cover.toldOn, SUPERVISOR, `/projects/${project}/injury-cover`, { from: cover.from, until: cover.until }, 'cover')]
      : []),
    ...records.map(({ kind, on }, nth) =>
      filing(
        site.signedOn ?? site.startsOn,
        SUPERVISOR,
        '/contractor-records',
        { employer: contractor.uscc, region: site.county.code, kind, on, source: `临人社监〔2026〕${nth + 1}号` },
        `record/${nth}`,
      ),
    ),
    ...deposits.map(({ form, amount, on, validUntil }, nth) =>
      filing(
        on,
        'demo-bank',
        '/wage-deposits',
        {
          employer: contractor.uscc,
          form,
          amount: yuan(amount),
          project,
          on,
          ...(form === 'guarantee' && {
            validUntil,
            validFrom: on,
            number: `BH${nth}${contractor.uscc}`,
            beneficiary: site.county.code,
            bank: '中国建设银行',
          }),
        },
        `deposit/${nth}`,
      ),
    ),
    ...(reserve
      ? [filing(reserve.on, contractor.client, '/wage-reserves', { project, amount: yuan(reserve.amount), on: reserve.on }, 'reserve')]
      : []),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** @param {string} seed @param {import('./letters.mjs').Letter} letter @returns {Call} */
export function signedLetter(seed, { county, site, signedOn, toldOn }) {
  const obligee = site ? county.code : '371300';
  return {
    at: at(toldOn ?? '', OFFICE_HOUR),
    lane: site ? site.contractor.uscc : county.code,
    as: `demo-supervisor-${obligee}`,
    method: 'POST',
    path: '/responsibility-letters',
    body: {
      year: 2026,
      kind: site ? 'enterprise' : 'government',
      obligor: site ? { uscc: site.contractor.uscc } : { region: county.code },
      obligee: { region: obligee },
      targets: [
        { measure: 'arrears-cleared-percent', value: site ? '100' : '95' },
        { measure: 'major-incidents', value: '0' },
      ],
      signedOn,
    },
    key: `${seed}/letter/${site ? site.key : county.code}`,
  };
}
