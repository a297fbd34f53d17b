/** Values of the `:name` parts of a path. */
export type PathParams = Readonly<Record<string, string>>;

interface Node<T> {
  fixed: Map<string, Node<T>>;
  parameter: { name: string; node: Node<T> } | null;
  byMethod: Map<string, T>;
}

const NO_PARAMS: PathParams = Object.freeze({});

/**
 * Finds what serves a method and a path. Templates look like `/v2/bot/profile/:userId`; paths without parameters are found
 * by one look-up, since those are the busy ones.
 */
export class Router<T> {
  private readonly exact = new Map<string, Map<string, T>>();
  private readonly root: Node<T> = emptyNode();

  add(method: string, template: string, value: T): this {
    if (!template.includes('/:')) {
      const methods = this.exact.get(template) ?? new Map<string, T>();
      this.exact.set(template, methods.set(method, value));
      return this;
    }
    let node = this.root;
    for (const part of template.split('/'))
      node = part.startsWith(':') ? parameterOf(node, part) : fixedOf(node, part);
    node.byMethod.set(method, value);
    return this;
  }

  find(method: string, path: string): { value: T; params: PathParams } | undefined {
    const exact = this.exact.get(path)?.get(method);
    if (exact !== undefined) return { value: exact, params: NO_PARAMS };
    const params: Record<string, string> = {};
    let node: Node<T> | undefined = this.root;
    for (const part of path.split('/')) {
      const fixed: Node<T> | undefined = node.fixed.get(part);
      if (fixed === undefined && node.parameter !== null) params[node.parameter.name] = decoded(part);
      node = fixed ?? node.parameter?.node;
      if (node === undefined) return undefined;
    }
    const value = node.byMethod.get(method);
    return value === undefined ? undefined : { value, params };
  }
}

function emptyNode<T>(): Node<T> {
  return { fixed: new Map(), parameter: null, byMethod: new Map() };
}

function fixedOf<T>(node: Node<T>, part: string): Node<T> {
  const next = node.fixed.get(part) ?? emptyNode<T>();
  node.fixed.set(part, next);
  return next;
}

function parameterOf<T>(node: Node<T>, part: string): Node<T> {
  node.parameter ??= { name: part.slice(1), node: emptyNode<T>() };
  return node.parameter.node;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray "%" names nothing that exists; the handler will say so.
    return part;
  }
}
