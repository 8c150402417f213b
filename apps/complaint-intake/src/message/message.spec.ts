import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agrees, deliveryIdOf, deliveryIn, isQuiet, MESSAGE_STEPS, pauseAfter, rendered, templateFault } from './message';
import { messageSettings } from './message.settings';

const at = (time: string): Date => new Date(`2026-03-05T${time}:00+08:00`);

describe('who is told by text messages', () => {
  it.each<[string, Parameters<typeof agrees>[0], boolean]>([
    ['who says nothing of it', {}, true],
    ['who refuses', { textMessages: false }, false],
    ['who complains in confidence', { confidential: true }, false],
    ['who complains in confidence and asks for it', { confidential: true, textMessages: true }, true],
    ['an anonymous reporter', { anonymous: true, textMessages: true }, false],
  ])('%s', (_, input, told) => expect(agrees(input)).toBe(told));
});

describe('the night', () => {
  const night = { from: 21 * 60, to: 8 * 60 };
  it('is quiet from its first minute to before its last, city time', () => {
    expect(['20:59', '21:00', '23:59', '00:00', '07:59', '08:00'].map((time) => isQuiet(night, at(time)))).toEqual([
      ...[false, true, true, true, true, false],
    ]);
  });
  it('may lie within a day, or be none', () => {
    expect(isQuiet({ from: 720, to: 780 }, at('12:30'))).toBe(true);
    expect(isQuiet({ from: 720, to: 780 }, at('13:00'))).toBe(false);
    expect(isQuiet({ from: 0, to: 0 }, at('00:00'))).toBe(false);
  });
});

describe('a sending', () => {
  it('is known by message and round', () => {
    const id = '0197f3c2-6d1a-7c3e-9b57-3f1c5a2e8d10';
    expect(deliveryIn(deliveryIdOf(id, 2))).toEqual({ id, round: 2 });
    for (const none of ['', id, `${id}.0`, `${id}.x`, `x.${id}.1`]) expect(deliveryIn(none)).toBeUndefined();
  });
  it('waits longer each time, an hour at most', () => {
    expect([1, 2, 3, 8, 30].map(pauseAfter)).toEqual([30, 60, 120, 3_600, 3_600]);
  });
});

describe('a template', () => {
  it.each<[string, RegExp | null]>([
    ['【临沂劳动监察】回执号{receiptNumber}，请于{day}前补齐', null],
    ['回执号{receiptNumber}', /begin with its signature/],
    ['【临沂劳动监察】已收到', /must name \{receiptNumber\}/],
    ['【临沂劳动监察】{receiptNumber}：{employer}欠您{amount}', /no place \{employer\}/],
    ['【临沂劳动监察】{receiptNumber} {day', /brace/],
    [`【临沂劳动监察】{receiptNumber}${'长'.repeat(300)}`, /at most 300/],
  ])('%s', (text, fault) => {
    const found = templateFault('correction-asked', { id: 'T1', text });
    if (fault) expect(found).toMatch(fault);
    else expect(found).toBeNull();
  });
  it('names a day only where one falls due', () => {
    expect(templateFault('accepted', { id: 'T1', text: '【临沂劳动监察】{receiptNumber}于{day}' })).toMatch(/no \{day\}/);
  });
  it('is filled', () => {
    expect(rendered({ id: 'T', text: '【签名】{receiptNumber}，{day}' }, { receiptNumber: 'TS-1', day: '3月5日' })).toBe(
      '【签名】TS-1，3月5日',
    );
  });
});

describe('the settings of text messages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'text-messages-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const SECRET = 'a secret that has thirty-two letters';
  const CITY = {
    city: '371300',
    url: 'https://sms.example.gov.cn/send',
    secret: SECRET,
    signature: '临沂劳动监察',
    link: 'https://a.example/progress',
  };
  const from = (content: unknown) => {
    const path = join(folder, 'messages.json');
    writeFileSync(path, JSON.stringify(content));
    return messageSettings({ ANXIN_TEXT_MESSAGES: path });
  };

  it('tell nobody where there are none', () => {
    expect(messageSettings({}).cities).toEqual([]);
    expect(from([CITY]).of('370302')).toBeUndefined();
  });

  it('bring a template for each step, which all are right ones, the city’s own before the shipped', () => {
    const city = from([{ ...CITY, templates: { accepted: { id: 'SMS_1', text: '【临沂人社】{receiptNumber}已受理' } } }]).of('371311')!;
    expect(city.templateOf('accepted')).toEqual({ id: 'SMS_1', text: '【临沂人社】{receiptNumber}已受理' });
    for (const step of MESSAGE_STEPS) expect([step, templateFault(step, city.templateOf(step))]).toEqual([step, null]);
    expect(city.quiet).toEqual({ from: 1_260, to: 480 });
  });

  it.each<[string, object, RegExp]>([
    ['a county', { city: '371311' }, /code of a city/],
    ['an address in clear', { url: 'http://sms.example.gov.cn' }, /https address/],
    ['a short secret', { secret: 'short-secret' }, /at least 32/],
    ['a bracketed signature', { signature: '【临沂】' }, /signature must/],
    ['no link', { link: 'progress' }, /link must/],
    ['a step that is none', { templates: { payed: { id: 'T', text: '' } } }, /templates\.payed is of no step/],
    [
      'a template that names a firm',
      { templates: { accepted: { id: 'T', text: '【临沂劳动监察】{receiptNumber}{employer}' } } },
      /templates\.accepted\.text knows no place/,
    ],
    ['a template without id', { templates: { accepted: { text: '【临沂劳动监察】{receiptNumber}' } } }, /templates\.accepted\.id/],
    ['an hour that is none', { quietHours: { from: '24:00', to: '08:00' } }, /quietHours\.from/],
    ['a slip of the pen', { quiethours: {} }, /quiethours is unknown/],
  ])('are refused for %s, without the secret', (_, more, fault) => {
    let told = '';
    try {
      from([{ ...CITY, ...more }]);
    } catch (error) {
      told = (error as Error).message;
    }
    expect(told).toMatch(fault);
    expect(told).toMatch(/^ANXIN_TEXT_MESSAGES: entry 1/);
    expect(told).not.toMatch(new RegExp(`${SECRET}|short-secret`));
  });
});
