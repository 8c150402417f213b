import { hotline, inspector, RunningIntake } from '../../test/running-intake';

let intake: RunningIntake;
beforeAll(async () => {
  intake = await RunningIntake.start({ ANXIN_DEMO: '1', ANXIN_PUBLIC_URL: 'http://127.0.0.1:3000' });
}, 90_000);
beforeEach(() => intake.clock('2026-03-05T10:00:00+08:00'));
afterAll(() => intake?.stop());
jest.setTimeout(30_000);

const ROOT = '/open311/v2';
const FORM = {
  api_key: 'demo',
  service_code: 'WAGE_ARREARS',
  address_string: '临沂市罗庄区某路 12 号',
  description: '找老板王二麻子要两个月工资',
  first_name: '四',
  last_name: '赵',
  phone: '13800004711',
  email: 'zhaosi@example.org',
};
const lodge = (more: Record<string, string> = {}, format = 'json') =>
  intake.post(`${ROOT}/requests.${format}`, undefined, new URLSearchParams({ ...FORM, ...more }));
const get = (path: string) => intake.get(`${ROOT}/${path}`);

describe('services', () => {
  it('are listed and defined in both formats', async () => {
    const { body, headers } = await get('services.json');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body.map((each: any) => each.service_code)).toEqual([
      'WAGE_ARREARS',
      'MIN_WAGE',
      'NO_CONTRACT',
      'NO_DEPOSIT',
      'CARD_WITHHELD',
      'DISPATCH',
      'OVERTIME',
      'SOCIAL_INSURANCE',
      'OTHER',
    ]);
    const xml = await get('services.xml?jurisdiction_id=linyi.gov.cn');
    expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(xml.text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<services><service><service_code>WAGE_ARREARS<\/service_code>/);
    const definition = (await get('services/DISPATCH.json')).body;
    expect(definition).toMatchObject({ service_code: 'DISPATCH', attributes: [{ code: 'RESPONDENT', order: 1 }, {}, {}, {}, {}, {}] });
    expect((await get('services/DISPATCH.xml')).text).toContain('<attributes><attribute><variable>true</variable><code>RESPONDENT</code>');
    expect((await get('discovery.xml')).text).toContain('<url>http://127.0.0.1:3000/open311/v2</url>');
  });

  it('are none under another code, jurisdiction or format', async () => {
    expect(await get('services/POTHOLE.json')).toMatchObject({
      status: 404,
      body: [{ code: '404', description: 'service_code is not known' }],
    });
    expect((await get('services/POTHOLE.xml')).text).toContain('<errors><error><code>404</code><description>');
    expect((await get('services.json?jurisdiction_id=sfgov.org')).status).toBe(404);
    expect((await get('services.yaml')).status).toBe(400);
  });
});

describe('a service request', () => {
  it('is a complaint on channel open311: read back without its text, its respondent or its person', async () => {
    const answer = await lodge({
      'attribute[RESPONDENT]': '某某木业',
      'attribute[WORKERS]': '3',
      'attribute[AMOUNT]': '9600.5',
      'attribute[PERIOD_FROM]': '2026-01',
      'attribute[PERIOD_TO]': '2026-02',
    });
    expect(answer).toMatchObject({ status: 201, body: [{ service_request_id: expect.stringMatching(/^[0-9a-f]{20}$/) }] });
    const [{ service_request_id: id, service_notice: notice }] = answer.body;
    const [number] = /TS(-[0-9A-Z]{4}){4}/.exec(notice)!;
    const shown = await get(`requests/${id}.json`);
    expect(shown.body).toEqual([
      {
        service_request_id: id,
        status: 'open',
        status_notes: '已收到',
        service_name: '拖欠工资',
        service_code: 'WAGE_ARREARS',
        description: '拖欠工资',
        agency_responsible: '罗庄区劳动保障监察机构',
        service_notice: null,
        requested_datetime: expect.stringMatching(/^2026-03-05T10:00:\d\d\+08:00$/),
        updated_datetime: expect.stringMatching(/^2026-03-05T10:00:\d\d\+08:00$/),
        expected_datetime: '2026-03-12T23:59:00+08:00',
        address: '罗庄区',
        address_id: '371311',
        zipcode: null,
        lat: null,
        long: null,
        media_url: null,
      },
    ]);
    for (const { text } of [shown, await get(`requests/${id}.xml`), await get('requests.json')])
      for (const secret of ['王二麻子', '赵', '4711', '木业', 'zhaosi', '12 号', number]) expect(text).not.toContain(secret);
    expect((await get(`tokens/${number}.json`)).body).toEqual([{ service_request_id: id, token: number }]);
    const { items } = (await intake.get('/complaints?channel=open311', inspector)).body;
    expect(items[0]).toMatchObject({ workers: 3, amount: '9600.50', periodFrom: '2026-01', region: '371311', receiptNumber: number });
    const opened = await intake.get(`/complaints/${items[0].id}/complainant?reason=回访`, inspector);
    expect(opened.body).toEqual({ name: '赵四', workerId: '', phone: '138****4711', email: 'zhaosi@example.org' });
    const [event] = await intake.publishedAs(items[0].id, 'complaint-received');
    expect(event).toMatchObject({ channel: 'open311', anonymous: false });
    expect(JSON.stringify(event)).not.toMatch(/13800004711|赵|zhaosi/);
    expect((await intake.get(`/complaints/progress?receiptNumber=${number}&phoneLast4=4711`)).status).toBe(200);
    await intake.post(`/complaints/${items[0].id}/transfer`, inspector, { to: 'hotline', reason: '不属于' });
    expect((await get(`requests/${id}.json`)).body[0]).toMatchObject({ status: 'closed', expected_datetime: null });
  });

  it('takes JSON, XML and a place by code or degrees; without anything of a person it is anonymous', async () => {
    const json = await intake.post(`${ROOT}/requests.json`, undefined, { api_key: 'demo', service_code: 'OTHER', address_id: '371302001' });
    expect(json.status).toBe(201);
    expect((await lodge({ lat: '35.1', long: '118.3' }, 'xml')).text).toMatch(
      /<service_requests><request><service_request_id>[0-9a-f]{20}<\/service_request_id>/,
    );
    const { items } = (await intake.get('/complaints?channel=open311&region=371302', { role: 'inspector', region: '371302' })).body;
    expect(items[0]).toMatchObject({ anonymous: true, respondent: { uscc: null, name: '未写明（见投诉内容）' } });
  });

  const wrong: [object, number, string][] = [
    [{ api_key: '' }, 403, 'api_key'],
    [{ api_key: 'guess' }, 403, 'api_key'],
    [{ service_code: '' }, 400, 'service_code'],
    [{ service_code: 'POTHOLE' }, 404, 'service_code'],
    [{ address_string: '' }, 400, 'location'],
    [{ lat: '35.1' }, 400, 'lat'],
    [{ lat: '135.1', long: '1' }, 400, 'lat'],
    [{ phone: 'none' }, 400, 'phone'],
    [{ description: 'x'.repeat(4_001) }, 400, 'description'],
    [{ jurisdiction_id: 'sfgov.org' }, 404, 'jurisdiction_id'],
    [{ 'attribute[RESPONDENT_CODE]': '91371311MA3CANTEXX' }, 400, 'RESPONDENT_CODE'],
    [{ 'attribute[WORKERS]': '0' }, 400, 'WORKERS'],
    [{ 'attribute[AMOUNT]': '-1' }, 400, 'AMOUNT'],
    [{ 'attribute[PERIOD_FROM]': '2026-13' }, 400, 'PERIOD_FROM'],
    [{ 'attribute[PERIOD_FROM]': '2026-03', 'attribute[PERIOD_TO]': '2026-02' }, 400, 'PERIOD_TO'],
  ];
  it.each(wrong.map(([more, ...rest]) => [Object.keys(more).join(' '), more, ...rest] as const))(
    'refused, naming %s',
    async (_, more, status, named) => {
      const answer = await lodge(more as Record<string, string>);
      expect(answer).toMatchObject({ status, body: [{ code: String(status), description: expect.stringContaining(named) }] });
    },
  );

  it('takes no upload: a picture is named by its address', async () => {
    const data = new FormData();
    data.set('api_key', 'demo');
    const answer = await fetch(`${intake.service.url}${ROOT}/requests.xml`, { method: 'POST', body: data });
    expect(answer.status).toBe(415);
  });

  it('a key that is guessed rests', async () => {
    const guesses = await Promise.all(Array.from({ length: 25 }, (_, at) => lodge({ api_key: `guess-${at}` })));
    const resting = guesses.filter(({ status }) => status === 429);
    expect(resting.length).toBeGreaterThan(0);
    expect(resting[0]!.headers.get('retry-after')).toBe('60');
    expect((await lodge()).status).toBe(201);
  });
});

describe('a search', () => {
  it('filters by number, service, day and status, ninety days at most', async () => {
    const ids = [];
    for (const [day, code] of [
      ['2026-01-05', 'OVERTIME'],
      ['2026-03-20', 'OVERTIME'],
      ['2026-03-21', 'DISPATCH'],
    ] as const) {
      // prettier-ignore
      await intake.clock(`${day}T10:00:00+08:00`);
      ids.push((await lodge({ service_code: code })).body[0].service_request_id);
    }
    await intake.clock('2026-06-01T10:00:00+08:00');
    const found = async (query: string) => (await get(`requests.json?${query}`)).body.map((each: any) => each.service_request_id);
    expect(await found('service_code=OVERTIME')).toEqual([ids[1]]);
    expect(await found('service_code=OVERTIME,DISPATCH')).toEqual([ids[2], ids[1]]);
    expect(await found(`service_request_id=${ids[0]},${ids[2]}&status=closed`)).toEqual([ids[2], ids[0]]);
    expect(await found('start_date=2026-01-01T00:00:00Z&end_date=2026-01-31T00:00:00%2B08:00')).toEqual([ids[0]]);
    expect(await found('service_code=OVERTIME&status=closed')).toEqual([]);
    expect(await found('service_code=POTHOLE')).toEqual([]);
    expect(await found('page_size=1')).toEqual([ids[2]]);
    expect((await get('requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z')).status).toBe(400);
    expect((await get('requests.json?start_date=yesterday')).status).toBe(400);
    expect((await get('requests/0123456789abcdef0123.json')).status).toBe(404);
    expect((await get('tokens/TS-AAAA-AAAA-AAAA-AAAA.json')).status).toBe(404);
  });

  it('shows no complaint of another channel, nor its receipt number', async () => {
    const complaint = await intake.lodge({}, hotline);
    expect((await get(`tokens/${complaint.receiptNumber}.json`)).status).toBe(404);
    expect((await get(`requests/${complaint.id}.json`)).status).toBe(404);
  });
});
