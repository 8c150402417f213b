import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Witness } from './witness.mjs';

describe('the witness of what is answered', () => {
  const document = JSON.parse(readFileSync(path.resolve(__dirname, '../../docs/api/openapi.json'), 'utf8')) as object;
  const witness = new Witness(document);

  it('catches an answer that is another than the document says', () => {
    const page = { items: [{ id: 'x' }], nextCursor: null };
    expect(witness.check('GET', '/api/v1/alerts?limit=1', 200, page)).toMatch(
      /GET \/api\/v1\/alerts 200: .*must have required property 'rule'/,
    );
    expect(witness.check('GET', '/api/v1/alerts', 204, {})).toContain('the document knows no such answer');
    expect(witness.check('GET', '/api/v1/alerts', 400, { error: 'x' })).toContain("must have required property 'title'");
  });

  it('has nothing to say of one that is as it should be, nor of a call that is not documented', () => {
    expect(witness.check('GET', '/api/v1/alerts', 200, { items: [], nextCursor: null })).toBeUndefined();
    expect(witness.check('GET', '/api/v1/nowhere', 200, { anything: 1 })).toBeUndefined();
    expect([...witness.checked.keys()]).toContain('GET /api/v1/alerts 200');
  });
});
