import * as base from 'handlebars/dist/cjs/handlebars/compiler/base.js';

/** Handlebars as the engine in the browser needs it: its parser alone, which is a third of the package. */
export default { parse: base.parse, Parser: base.parser };
