/** A call that a service documents. */
export interface Operation {
  readonly service: string;
  /** Upper case. */
  readonly method: string;
  /** As the document has it: `/api/v1/cases/{id}`. */
  readonly path: string;
}

/** Where a request goes: to an operation, nowhere because the method is wrong, or nowhere at all. */
export type Match =
  | { readonly kind: 'operation'; readonly operation: Operation }
  | { readonly kind: 'method'; readonly allowed: readonly string[] }
  | { readonly kind: 'none' };

/** Two services claim one route, or one service has none. */
export class RoutesRefused extends Error {}

interface Node {
  readonly exact: Map<string, Node>;
  /** Segments with a parameter in them, those with the most fixed text first. */
  readonly patterns: { readonly source: string; readonly pattern: RegExp; readonly fixed: number; readonly node: Node }[];
  readonly operations: Map<string, Operation>;
}

/**
 * The path of a request target: without its query, and with every escape of an unreserved character resolved (RFC 3986 6.2.2.2), so that no second
 * spelling of a path is matched differently here than at the service.
 */
export function pathOf(target: string): string {
  return target.split('?', 1)[0]!.replace(/%([0-9a-f]{2})/gi, (escape, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return /[\w.~-]/.test(character) ? character : escape;
  });
}

const emptyNode = (): Node => ({ exact: new Map(), patterns: [], operations: new Map() });

/** All documented operations as a tree by path segment; fixed text goes before parameters. */
export class RouteTable {
  private readonly root = emptyNode();
  private readonly all: Operation[] = [];

  /**
   * @param operations of all services
   * @param services those that must have at least one
   * @throws RoutesRefused naming the route and both services, or the service without a route
   */
  constructor(operations: readonly Operation[], services: readonly string[]) {
    for (const service of services) {
      if (!operations.some((operation) => operation.service === service)) throw new RoutesRefused(`${service} documents no route`);
    }
    for (const operation of operations) this.add(operation);
  }

  get operations(): readonly Operation[] {
    return this.all;
  }

  /** @param path as {@link pathOf} gives it */
  match(method: string, path: string): Match {
    const nodes = find(this.root, path.split('/').slice(1), 0).filter((node) => node.operations.size > 0);
    for (const node of nodes) {
      const operation = node.operations.get(method) ?? (method === 'HEAD' ? node.operations.get('GET') : undefined);
      if (operation) return { kind: 'operation', operation };
    }
    const allowed = [...new Set(nodes.flatMap((node) => [...node.operations.keys()]))].sort();
    return allowed.length > 0 ? { kind: 'method', allowed } : { kind: 'none' };
  }

  private add(operation: Operation): void {
    let node = this.root;
    for (const segment of operation.path.split('/').slice(1)) node = child(node, segment);
    const holder = node.operations.get(operation.method);
    if (holder)
      throw new RoutesRefused(`${operation.method} ${operation.path} is claimed by ${holder.service} and by ${operation.service}`);
    node.operations.set(operation.method, operation);
    this.all.push(operation);
  }
}

function child(node: Node, segment: string): Node {
  if (!segment.includes('{')) {
    const known = node.exact.get(segment) ?? emptyNode();
    node.exact.set(segment, known);
    return known;
  }
  const source = segment.split(/\{[^}]+\}/).map((text) => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')).join('([^/]+?)'); // prettier-ignore
  const known = node.patterns.find((entry) => entry.source === source);
  if (known) return known.node;
  const added = { source, pattern: new RegExp(`^${source}$`), fixed: segment.replace(/\{[^}]+\}/g, '').length, node: emptyNode() };
  node.patterns.push(added);
  node.patterns.sort((one, other) => other.fixed - one.fixed);
  return added.node;
}

/** All nodes that the path leads to, the most exact first. */
function find(node: Node, segments: readonly string[], at: number): Node[] {
  const segment = segments[at];
  if (segment === undefined) return [node];
  const exact = node.exact.get(segment);
  return [
    ...(exact ? find(exact, segments, at + 1) : []),
    ...node.patterns.flatMap((entry) => (entry.pattern.test(segment) ? find(entry.node, segments, at + 1) : [])),
  ];
}
