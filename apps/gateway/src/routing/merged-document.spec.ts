import { mergedDocument, type OpenApi, operationsOf } from './merged-document';

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (name: string) => ({ responses: { 200: { content: { 'application/json': { schema: reference(name) } } } } });

describe('the merged document', () => {
  const documents = new Map<string, OpenApi>([
    ['wage-cards', { paths: { '/a': { get: { operationId: 'List', ...body('Page') } } }, components: { schemas: { Money: { type: 'string' }, Line: { x: 1 }, Page: { items: reference('Line') } } } }],
    ['rules', { paths: { '/a': { post: { operationId: 'List', ...body('Line') } }, '/b': { get: { operationId: 'Own', ...body('Page') } } }, components: { schemas: { Money: { type: 'string' }, Line: { x: 2 }, Page: { items: reference('Line') } } } }],
  ]); // prettier-ignore
  const merged = mergedDocument(documents, 'https://anxin.example') as unknown as {
    paths: Record<string, Record<string, { operationId: string }>>;
    components: { schemas: Record<string, unknown> };
  };

  it('gives own names to what differs and to what leads there, and shares the rest', () => {
    expect(Object.keys(merged.components.schemas).sort()).toEqual(['Money', 'RulesLine', 'RulesPage', 'WageCardsLine', 'WageCardsPage']);
    expect(merged.components.schemas['RulesPage']).toEqual({ items: reference('RulesLine') });
    expect(merged.paths['/b']!['get']).toMatchObject(body('RulesPage'));
  });

  it('shares what says the same in another order', () => {
    const saying = (kind: object): OpenApi => ({ paths: {}, components: { schemas: { Line: { properties: { kind } } } } });
    const all = new Map([
      ['a', saying({ type: 'string', enum: ['x', 'y'] })],
      ['b', saying({ enum: ['x', 'y'], type: 'string' })],
      ['c', { paths: {} }],
    ]);
    const names = () => Object.keys((mergedDocument(all, 'https://anxin.example') as typeof merged).components.schemas);
    expect(names()).toEqual(['Line']);
    all.set('c', saying({ type: 'string', enum: ['y', 'x'] }));
    expect(names().sort()).toEqual(['ALine', 'BLine', 'CLine']);
  });

  it('joins the methods of one path and tells operations of one name apart', () => {
    expect([
      merged.paths['/a']!['get']!.operationId,
      merged.paths['/a']!['post']!.operationId,
      merged.paths['/b']!['get']!.operationId,
    ]).toEqual(['WageCards_List', 'Rules_List', 'Own']);
  });

  it('leaves out what is for the house alone', () => {
    const paths = {
      '/internal/x': { get: {} },
      '/health/live': { get: {} },
      '/x': { get: { 'x-internal': true }, put: {} },
      '/y': { get: { 'x-internal': true } },
      '/internals': { get: {} },
    };
    expect(operationsOf('s', { paths }).map((operation) => `${operation.method} ${operation.path}`)).toEqual(['PUT /x', 'GET /internals']);
  });
});
