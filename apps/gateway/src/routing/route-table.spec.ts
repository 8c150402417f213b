import { type Operation, pathOf, RouteTable } from './route-table';

const operation = (service: string, method: string, path: string): Operation => ({ service, method, path });
const table = (...operations: Operation[]) => new RouteTable(operations, []);
const found = (routes: RouteTable, method: string, path: string) => {
  const match = routes.match(method, path);
  return match.kind === 'operation' ? match.operation.path : match.kind;
};

describe('the route table', () => {
  const routes = table(
    operation('complaint-intake', 'GET', '/api/v1/complaints/{id}'),
    operation('complaint-intake', 'GET', '/api/v1/complaints/progress'),
    operation('complaint-intake', 'POST', '/api/v1/complaints/{id}/acceptance'),
    operation('complaint-intake', 'GET', '/open311/v2/services/{code}.json'),
    operation('complaint-intake', 'GET', '/open311/v2/services/{code}'),
    operation('complaint-intake', 'GET', '/open311/v2/services.json'),
    operation('inspection', 'POST', '/api/v1/complaints/{number}'),
  );

  it('prefers fixed text to a parameter, more of it to less', () => {
    expect(found(routes, 'GET', '/api/v1/complaints/progress')).toBe('/api/v1/complaints/progress');
    expect(found(routes, 'GET', '/api/v1/complaints/17')).toBe('/api/v1/complaints/{id}');
    expect(found(routes, 'GET', '/open311/v2/services/001.json')).toBe('/open311/v2/services/{code}.json');
    expect(found(routes, 'GET', '/open311/v2/services/001')).toBe('/open311/v2/services/{code}');
    expect(found(routes, 'GET', '/open311/v2/services.json')).toBe('/open311/v2/services.json');
    expect(found(routes, 'GET', '/open311/v2/servicesxjson')).toBe('none');
  });

  it('goes back to the parameter where the fixed text leads nowhere', () => {
    expect(found(routes, 'POST', '/api/v1/complaints/progress/acceptance')).toBe('/api/v1/complaints/{id}/acceptance');
    expect(found(routes, 'POST', '/api/v1/complaints/progress')).toBe('/api/v1/complaints/{number}');
  });

  it('tells a wrong method from a wrong path, and serves HEAD where there is GET', () => {
    expect(routes.match('DELETE', '/api/v1/complaints/17')).toEqual({ kind: 'method', allowed: ['GET', 'POST'] });
    expect(found(routes, 'HEAD', '/api/v1/complaints/17')).toBe('/api/v1/complaints/{id}');
    expect(found(routes, 'GET', '/api/v1/complaints')).toBe('none');
    expect(found(routes, 'GET', '/api/v1/complaints/')).toBe('none');
  });

  it('refuses two claims on one route, whatever its parameter is called, and a service without a route', () => {
    expect(() => table(operation('a', 'GET', '/x/{id}'), operation('b', 'GET', '/x/{other}'))).toThrow(
      'GET /x/{other} is claimed by a and by b',
    );
    expect(() => table(operation('a', 'GET', '/x'), operation('b', 'POST', '/x'))).not.toThrow();
    expect(() => new RouteTable([operation('a', 'GET', '/x')], ['a', 'b'])).toThrow('b documents no route');
  });

  it('reads a path without its query and without needless escapes', () => {
    expect(pathOf('/api/v1/complaints/%70rogress?x=%70')).toBe('/api/v1/complaints/progress');
    expect(pathOf('/a%2Fb/%E5%AE%89')).toBe('/a%2Fb/%E5%AE%89');
  });
});
