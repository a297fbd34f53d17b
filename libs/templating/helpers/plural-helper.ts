import { pluralsOf } from '../formatters.js';
import type { Helper, Named } from '../helper.js';
import type { Rendering } from '../rendering.js';
import { say } from '../value-texts.js';
import { LOCALE, localeOf } from './language-parameters.js';
import { NUMBER, optional, TEXT } from './parameters.js';

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** @see https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html */
const plural: Helper = {
  name: 'plural',
  kind: 'value',
  usage: '{{points}} {{plural points "point" "points"}}',
  description:
    'The form of a word that goes with a number: the first for one, the second for others. Languages with more forms name ' +
    'them: one= two= few= many= other=. zero= is for 0 in every language.',
  parameters: [NUMBER, optional(TEXT), optional(TEXT)],
  named: { ...Object.fromEntries(FORMS.map((form) => [form, TEXT])), locale: LOCALE },
  uses: ['locale'],
  cost: 5,
  mistake: (args, named) => {
    if (args.length === 2) return say('plural_single_word');
    const isComplete = args.length === 3 || Object.hasOwn(named, 'other');
    return isComplete ? undefined : say('plural_incomplete');
  },
  work: {
    missing: 'passes',
    call: ([count, one, other], named, rendering) => {
      const forms: Named = { one, other, ...named };
      if (count === 0 && forms['zero'] !== undefined) return forms['zero'];
      return (
        forms[categoryOf(count as number, forms, localeOf(named, rendering), rendering)] ?? forms['other']
      );
    },
  },
};

/**
 * The language's category of a number. A word that has a form for one is not in a language without such forms, so an English
 * text to a contact whose language is Japanese goes by English.
 */
function categoryOf(count: number, forms: Named, locale: string, rendering: Rendering): string {
  const { rules, hasOneForm } = pluralsOf(locale, rendering);
  if (!hasOneForm || forms['one'] === undefined) return rules.select(count);
  return pluralsOf('en', rendering).rules.select(count);
}

export const PLURAL_HELPERS: readonly Helper[] = [plural];
