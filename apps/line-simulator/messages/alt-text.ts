/** What a message shows where it cannot be shown. Older documents say 400. */
export const ALT_TEXT = { max: 1_500 };
