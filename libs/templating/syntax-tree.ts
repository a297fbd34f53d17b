/**
 * The part of Handlebars' syntax tree that templates may use, as the parser really makes it: its published types
 * say that both branches of a block are always there.
 */
export type Statement =
  hbs.AST.ContentStatement | hbs.AST.CommentStatement | hbs.AST.MustacheStatement | Block;

export interface Block extends Omit<hbs.AST.BlockStatement, 'program' | 'inverse'> {
  program?: hbs.AST.Program | undefined;
  inverse?: hbs.AST.Program | undefined;
}

/** Whatever calls a helper: a tag, a block, or an expression in parentheses. */
export type Invocation = hbs.AST.MustacheStatement | hbs.AST.SubExpression | Block;

export type Literal = hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral;

export function statementsOf(program: hbs.AST.Program | undefined): Statement[] {
  return (program?.body ?? []) as Statement[];
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

export function isCall(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

export function isLiteral(node: hbs.AST.Node): node is Literal {
  return node.type === 'StringLiteral' || node.type === 'NumberLiteral' || node.type === 'BooleanLiteral';
}

/** The named arguments; the parser leaves the hash out when there is none, against its published type. */
export function namedArguments(node: Invocation): hbs.AST.HashPair[] {
  return (node.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
}

/** How a variable is called in reports: `address.city` also when written `address/city` or `this.address.city`. */
export function variableName(path: hbs.AST.PathExpression): string {
  return path.data || path.depth > 0 || path.parts.length === 0 ? path.original : path.parts.join('.');
}
