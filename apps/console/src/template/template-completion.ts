import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import { type Extension, Facet } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { TemplateHelper } from '../../../../libs/templating/helper-table.js';
import { completionPlace, fieldInsertion, helperInsertion, type Insertion } from './completion.js';
import { isUsual } from './contact-field.js';
import { fieldPath } from './field-tag.js';
import type { Choices } from './template-control.js';

export const choices = Facet.define<Choices, Choices | null>({ combine: ([first]) => first ?? null });

export const templateCompletion: Extension = autocompletion({
  override: [complete],
  icons: false,
  maxRenderedOptions: 60,
  tooltipClass: () => 'template-completion',
});

function complete(context: CompletionContext): CompletionResult | null {
  const offered = context.state.facet(choices);
  const place = completionPlace(context.state.sliceDoc(0, context.pos));
  if (!offered || !place || context.view?.composing) return null;
  const { fields, helpers, aboutField, aboutHelper } = offered;
  const fieldChoices = fields.map((field): Completion => ({
    label: field.name,
    detail: aboutField(field),
    boost: isUsual(field) ? 3 : 2,
    apply: put((after) => fieldInsertion(fieldPath(field.name), place.kind, after)),
  }));
  const helperChoices = helpers
    .filter(({ kind }) => suits(kind, place.kind))
    .map((helper): Completion => ({
      label: helper.kind === 'block' && helper.name !== 'stop' ? `#${helper.name}` : helper.name,
      detail: aboutHelper(helper),
      info: helper.usage,
      apply: put((after) => helperInsertion(helper.name, helper.kind, after)),
    }));
  return {
    from: place.from,
    options: place.kind === 'call' ? helperChoices : [...fieldChoices, ...helperChoices],
  };
}

/** A block opens a tag, a condition stands in parentheses, a value may stand in both; arguments are fields. */
function suits(kind: TemplateHelper['kind'], place: 'start' | 'argument' | 'call'): boolean {
  if (place === 'argument') return false;
  return place === 'start' ? kind !== 'condition' : kind !== 'block';
}

function put(insertionFor: (after: string) => Insertion): NonNullable<Completion['apply']> {
  return (view: EditorView, completion: Completion, from: number, to: number) => {
    const { text, cursor } = insertionFor(view.state.sliceDoc(to));
    view.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: from + cursor },
      annotations: pickedCompletion.of(completion),
      userEvent: 'input.complete',
    });
  };
}
