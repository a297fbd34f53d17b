import { type Extension, Facet, type Range, RangeSet, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Marks } from './template-control.js';
import { tagClass, tagsOf } from './tags.js';

const NONE: Marks = { unknown: new Set(), faults: [] };

export const marks = Facet.define<Marks, Marks>({ combine: ([first]) => first ?? NONE });

/** Tags are drawn as chips, unknown fields and faults are underlined. */
export const templateMarks: Extension = StateField.define<DecorationSet>({
  create: (state) => decorate(state.doc, state.facet(marks)),
  update: (before, { docChanged, state, startState }) =>
    docChanged || state.facet(marks) !== startState.facet(marks)
      ? decorate(state.doc, state.facet(marks))
      : before,
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(doc: Text, { unknown, faults }: Marks): DecorationSet {
  const tags = tagsOf(doc.toString()).map((tag) =>
    Decoration.mark({ class: tagClass(tag, unknown) }).range(tag.start, tag.end),
  );
  return RangeSet.of([...tags, ...faults.flatMap((fault) => faultMark(doc, fault))], true);
}

function faultMark(doc: Text, { line, column }: Marks['faults'][number]): Range<Decoration>[] {
  if (line < 1 || line > doc.lines || doc.length === 0) return [];
  const { from, to } = doc.line(line);
  const start = Math.min(from + column - 1, Math.max(from, to - 1));
  const rest = /^\{\{[^}]*\}{0,3}|^\S+|^\s/.exec(doc.sliceString(start, to))?.[0].length ?? 1;
  const end = Math.min(start + Math.max(rest, 1), doc.length);
  return end > start ? [Decoration.mark({ class: 'template-fault' }).range(start, end)] : [];
}
