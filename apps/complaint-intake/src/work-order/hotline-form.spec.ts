import { callBackBody, type CallBackForm } from './call-back-form';
import { instantIn } from './city-field';
import { DEFAULT_CALL_BACK, DEFAULT_FORM } from './default-form';
import { formFaults, readOrder, type HotlineForm } from './hotline-form';

const BODY = {
  ticket_no: 'LY1',
  received_at: '2026-03-05T09:58:00+08:00',
  category: '拖欠工资',
  content: '两个月没发',
  region_code: '371311',
  employer_text: '饺子馆',
};
const read = (more: object, form: HotlineForm = DEFAULT_FORM): any => readOrder(form, { ...BODY, ...more });
const withField = (name: string, rule: unknown): any => ({ ...DEFAULT_FORM, fields: { ...DEFAULT_FORM.fields, [name]: rule } });

describe('the mapping of a city’s form', () => {
  it('that is shipped is sound, and reads what every ticket has', () => {
    expect(formFaults(DEFAULT_FORM)).toEqual([]);
    expect(read({})).toEqual({
      order: {
        orderNumber: 'LY1',
        channel: '12345',
        receivedAt: '2026-03-05T01:58:00.000Z',
        category: 'wage-arrears',
        content: '两个月没发',
        region: '371311',
        respondentName: '饺子馆',
      },
    });
  });

  it.each([
    ['category', '噪音', 'category', 'other'],
    ['category', 'dispatch', 'category', 'dispatch'],
    ['source', '人社热线', 'channel', '12333'],
    ['urgency_level', '特急', 'urgency', 'urgent'],
    ['urgency_level', '第三类', 'urgency', 'ordinary'],
    ['is_anonymous', '是', 'anonymous', true],
    ['is_anonymous', 0, 'anonymous', false],
    ['keep_secret', true, 'confidential', true],
    ['region_code', '371311001002', 'region', '371311'],
    ['people_count', 12, 'workers', 12],
    ['amount', 9600.5, 'amount', '9600.50'],
    ['amount', '1,009,600', 'amount', '1009600.00'],
    ['period_from', '2026-01-31', 'periodFrom', '2026-01'],
    ['caller_id_number', ' 11010519491231002x ', 'callerIdNumber', '11010519491231002X'],
    ['ticket_no', 20260305, 'orderNumber', '20260305'],
    ['received_at', '2026-03-05 09:58', 'receivedAt', '2026-03-05T01:58:00.000Z'],
  ])('reads %s %j as %s %j', (field, given, target, meant) => {
    expect(read({ [field]: given }).order).toMatchObject({ [target]: meant });
  });

  it.each([
    ['ticket_no', ''],
    ['ticket_no', { no: 1 }],
    ['content', 'x'.repeat(4_001)],
    ['content', 'a\u0000b'],
    ['region_code', '37131'],
    ['source', 'x'],
    ['employer_id', '91371302MA3TEKT04X'],
    ['is_anonymous', 'vielleicht'],
    ['people_count', -1],
    ['people_count', 1.5],
    ['amount', '9600.001'],
    ['amount', '-1'],
    ['received_at', '2026-03-05 24:00:00'],
    ['received_at', '2026-13-05 09:00:00'],
    ['period_to', '2026-13'],
  ])('tells by the city’s own name that %s %j means nothing', (field, given) => {
    expect(read({ [field]: given }).faults).toEqual([{ path: field, message: expect.any(String) }]);
  });

  it('tells of a period that ends before it begins', () => {
    expect(read({ period_from: '2026-02', period_to: '2026-01' }).faults).toEqual([
      { path: 'period_to', message: 'must not lie before period_from' },
    ]);
  });

  it('reads no field that a body only inherits, and none of a body that is no object', () => {
    expect(read({}, withField('respondentName', { path: 'constructor.name' })).faults).toEqual([
      { path: 'constructor.name', message: expect.any(String) },
    ]);
    for (const body of [null, 'x', 1, []])
      expect((readOrder(DEFAULT_FORM, body) as any).faults.map(({ path }: any) => path)).toContain('ticket_no');
  });

  it('reads times in whichever format is named', () => {
    const instant = '2026-03-05T01:58:00.000Z';
    expect(instantIn('1772675880', 'epoch-seconds')).toBe(instant);
    expect(instantIn('1772675880000', 'epoch-milliseconds')).toBe(instant);
    expect(instantIn('20260305095800', 'yyyyMMddHHmmss')).toBe(instant);
    expect(instantIn('2026年03月05日 09时58分', 'yyyy年MM月dd日 HH时mm分')).toBe(instant);
    expect(instantIn('05.03.2026 09:58', 'dd.MM.yyyy HH:mm')).toBe(instant);
    expect(instantIn('05x03x2026 09:58', 'dd.MM.yyyy HH:mm')).toBeUndefined();
    expect(instantIn('2026-02-29 09:58', 'yyyy-MM-dd HH:mm')).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['no object', 7, 'must be an object'],
    ['a field that nobody knows', withField('colour', { path: 'c' }), 'fields.colour: is no field of a work order'],
    ['a field left out', { ...DEFAULT_FORM, fields: {} }, 'fields.orderNumber: is missing'],
    ['no path', withField('content', {}), 'fields.content: needs a path or a value'],
    ['a path of nothing', withField('content', { path: 'a..b' }), 'fields.content.path: must be names joined with dots, or a list of such'],
    [
      'a code that means nothing',
      withField('category', { path: 'c', codes: { 欠薪: 'wages' } }),
      'fields.category.codes.欠薪: means nothing here',
    ],
    [
      'a way out that means nothing',
      withField('category', { path: 'c', otherwise: 'sonstige' }),
      'fields.category.otherwise: means nothing here',
    ],
    ['a constant that means nothing', withField('channel', { value: '110' }), 'fields.channel.value: means nothing here'],
    ['a format without a day', withField('receivedAt', { path: 't', format: 'yyyy-MM HH:mm' }), 'fields.receivedAt.format: must be'],
    ['a format of a text', withField('content', { path: 't', format: 'yyyy' }), 'fields.content.format: belongs to times and months alone'],
    [
      'a unit that nobody knows',
      withField('amount', { path: 'a', unit: 'USD' }),
      'fields.amount.unit: must be one of fen, yuan, ten-thousand-yuan',
    ],
    ['a slip of the pen', withField('content', { path: 'c', code: {} }), 'fields.content.code: is unknown here'],
    ['a call-back without its number', { ...DEFAULT_FORM, callBack: { fields: { step: 's' } } }, 'callBack.fields.orderNumber: is missing'],
    [
      'a call-back of two in one',
      { ...DEFAULT_FORM, callBack: { fields: { step: 's', orderNumber: 's.no' } } },
      'callBack.fields: s is taken twice',
    ],
    [
      'a step that nobody takes',
      { ...DEFAULT_FORM, callBack: { ...DEFAULT_CALL_BACK, steps: { done: 1 } } },
      'callBack.steps.done: is no step',
    ],
  ])('is refused for %s, and the fault is named', (_, form, fault) => {
    expect(formFaults(form).join('\n')).toContain(fault);
  });

  it('writes a call-back where and how the city wants it', () => {
    const content = {
      id: 'i',
      orderNumber: 'LY1',
      receiptNumber: 'TS-1',
      step: 'accepted' as const,
      at: '2026-03-05T10:00:01+08:00',
      text: '已受理',
    };
    const form = (more: object): CallBackForm => ({ fields: { orderNumber: 'data.no', step: 'data.state', at: 'time' }, ...more });
    expect(callBackBody(form({ fixed: { from: 'anxin' }, steps: { accepted: 3 } }), content)).toEqual({
      from: 'anxin',
      data: { no: 'LY1', state: 3 },
      time: '2026-03-05T10:00:01+08:00',
    });
    const timeAs = (format: string) => callBackBody(form({ format }), content).time;
    expect(['epoch-seconds', 'epoch-milliseconds', 'yyyy/MM/dd HH:mm:ss'].map(timeAs)).toEqual([
      1772676001,
      1772676001000,
      '2026/03/05 10:00:01',
    ]);
  });
});
