/** The longest text a template may be, and the longest it may make, in UTF-16 units: twenty times what LINE takes. */
export const MAX_OUTPUT_LENGTH = 100_000;

/** How many list items one rendering may walk through, all `{{#each}}` of all its texts together. */
export const MAX_ITEMS = 10_000;

/**
 * How much one rendering may do, all its texts together: each tag, block and helper passed counts 1, what is slower counts
 * more (a date or number 10, a long text by its length). Far above any message, and some hundredths of a second.
 */
export const MAX_STEPS = 15_000;

/** How many times a template may write `{{`. */
export const MAX_TAGS = 400;

/** How many words, names, texts and signs the tags of a template may hold together. */
export const MAX_TOKENS = 5_000;

/** How deep blocks may stand in one another; an `{{else if}}` is no deeper than its `{{#if}}`. */
export const MAX_BLOCK_DEPTH = 20;

/** How many blocks, `{{else}}` and `{{else if}}` a template may have: a chain of them is nested for the parser. */
export const MAX_BRANCHES = 200;

/** How deep helpers may stand in the arguments of one another. */
export const MAX_CALL_DEPTH = 10;

/** How many names a dotted path may have. */
export const MAX_PATH_LENGTH = 20;

/** How many arguments a helper may have. */
export const MAX_ARGUMENTS = 50;
