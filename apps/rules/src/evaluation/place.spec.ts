import type { Sector } from '@anxin/codes';
import { complaint, EMPLOYER, incident, PROJECT, wagePeriod } from '../catalogue/facts.builder';
import type { ProjectFact } from '../catalogue/facts';
import { missingFor, placeOf } from './place';

const site = (sector: Sector): ProjectFact => ({
  id: PROJECT,
  sector,
  region: '371311',
  developer: 'D',
  generalContractor: 'G',
  eventId: 'e',
});
const onSite = (project?: ProjectFact) =>
  wagePeriod({ subject: { kind: 'wage-period', employer: EMPLOYER, project: PROJECT, period: '2026-01' }, project });

describe('where a subject belongs', () => {
  it.each([
    ['housing', 'housing-construction'],
    ['municipal', 'housing-construction'],
    ['transport', 'transport'],
    ['water', 'water'],
    ['other', 'labour'],
  ] as const)('a %s site is led by %s in its own region; labour signs for wages, the bureau for safeguards', (sector, department) => {
    expect(placeOf(onSite(site(sector)), 'wages', '371300')).toEqual({
      region: '371311',
      department,
      enforcer: 'labour',
      unconfirmed: false,
    });
    expect(placeOf(onSite(site(sector)), 'safeguards', '371300').enforcer).toBe(department);
  });

  it('without a project labour leads in the employer’s region, whatever the industry', () => {
    expect(placeOf(wagePeriod(), 'wages', '371300')).toEqual({
      region: '371302',
      department: 'labour',
      enforcer: 'labour',
      unconfirmed: false,
    });
  });

  it('takes what is unknown at its default and says so', () => {
    expect(missingFor(onSite())).toBe(`project:${PROJECT}`);
    expect(placeOf(onSite(), 'wages', '371300')).toEqual({ region: '371302', department: 'labour', enforcer: 'labour', unconfirmed: true });
    const unknown = { ...wagePeriod(), employer: undefined };
    expect(missingFor(unknown)).toBe(`employer:${EMPLOYER}`);
    expect(placeOf(unknown, 'wages', '371300')).toMatchObject({ region: '371300', unconfirmed: true });
    expect(missingFor(wagePeriod())).toBeUndefined();
  });

  it('takes an incident where people complained, while the employer is unknown', () => {
    expect(placeOf(incident([complaint('2026-02-10T02:00:00Z', ['p'])]), 'incident', '371300')).toMatchObject({
      region: '371323',
      department: 'labour',
      unconfirmed: false,
    });
  });
});
