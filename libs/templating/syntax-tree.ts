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

export type Literal = hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral;

export function statementsOf(program: hbs.AST.Program | undefined): Statement[] {
  return (program?.body ?? []) as Statement[];
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

export function isLiteral(node: hbs.AST.Node): node is Literal {
  return node.type === 'StringLiteral' || node.type === 'NumberLiteral' || node.type === 'BooleanLiteral';
}

/** How a variable is called in reports: `address.city` also when written `address/city` or `this.address.city`. */
export function variableName(path: hbs.AST.PathExpression): string {
  return path.data || path.depth > 0 || path.parts.length === 0 ? path.original : path.parts.join('.');
}

/** Whether a tag is `{{default …}}` rather than a bare variable. */
export function isDefault(tag: hbs.AST.MustacheStatement): boolean {
  return isPath(tag.path) && tag.path.original === 'default' && tag.params.length > 0;
}

/** The two arguments of `{{default variable fallback}}`, whose shape `checkSyntax` has made sure of. */
export function defaultArguments(tag: hbs.AST.MustacheStatement): {
  variable: hbs.AST.PathExpression;
  fallback: hbs.AST.PathExpression | Literal;
} {
  const [variable, fallback] = tag.params;
  if (!variable || !isPath(variable) || !fallback || !(isPath(fallback) || isLiteral(fallback))) {
    throw new TypeError('an unchecked {{default}}');
  }
  return { variable, fallback };
}

/** The argument of `{{#if x}}`, `{{#unless x}}` and `{{#each x}}`, whose shape `checkSyntax` has made sure of. */
export function blockArgument(block: Block): hbs.AST.PathExpression {
  const [argument] = block.params;
  if (!argument || !isPath(argument)) throw new TypeError('an unchecked block');
  return argument;
}
