/** What is said of inputs of every kind; each reads on from the name of a place. */
export const BASIC_TEXTS = {
  missing: 'is missing',
  empty: 'must not be empty',
  not_text: 'must be a string',
  not_list: 'must be a list',
  not_object: 'must be an object',
  not_true_or_false: 'must be true or false, without quotes',
} as const;
