import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, Transaction } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { type Range, rangeOf } from './json-position.js';
import type { Steps } from './path.js';

interface JsonViewOptions {
  written: string;
  issues: readonly (Range & { severity: 'error' | 'warning'; message: string })[];
  readOnly: boolean;
  /** what is shown first */
  begin: Steps;
  labelledBy: string;
  describedBy: string;
  onWrite: (written: string) => void;
  onCursor: (written: string, offset: number) => void;
}

interface JsonView {
  box: RefObject<HTMLDivElement | null>;
  goTo: (range: Range) => void;
}

const fromOutside = Annotation.define<true>();

/** Classes, so that the colours follow the theme. */
const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, class: 'json-key' },
  { tag: tags.string, class: 'json-string' },
  { tag: [tags.number, tags.bool, tags.null], class: 'json-literal' },
]);

/** CodeMirror for JSON: Tab leaves it, as it leaves any field. It has its own undo, for text that is no JSON yet. */
export function useJsonView(options: JsonViewOptions): JsonView {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const access = useRef(new Compartment());
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    if (!box.current) return;
    const { written, begin, labelledBy, describedBy } = latest.current;
    const made = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: written,
        selection: { anchor: rangeOf(written, begin).from },
        extensions: [
          history(),
          keymap.of([...historyKeymap, ...defaultKeymap]),
          json(),
          indentUnit.of('  '),
          indentOnInput(),
          bracketMatching(),
          lineNumbers(),
          lintGutter(),
          syntaxHighlighting(highlighting),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-labelledby': labelledBy,
            'aria-describedby': describedBy,
            tabindex: '0',
          }),
          // Undo in here is of the text; the builder's undo would take back more than was meant.
          EditorView.domEventHandlers({
            keydown: (event) => {
              if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) event.stopPropagation();
            },
          }),
          access.current.of([]),
          EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
            const isOurs = transactions.some((one) => one.annotation(fromOutside));
            if (docChanged && !isOurs) latest.current.onWrite(state.doc.toString());
            else if (selectionSet && !isOurs)
              latest.current.onCursor(state.doc.toString(), state.selection.main.head);
          }),
        ],
      }),
    });
    made.dispatch({ effects: EditorView.scrollIntoView(made.state.selection.main.head, { y: 'start' }) });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, []);

  const { written, issues, readOnly } = options;
  // Before the next key: later, what was typed meanwhile would be taken for a change from outside, and taken back.
  useLayoutEffect(() => {
    const before = view.current?.state.doc;
    if (!before || before.toString() === written) return;
    view.current?.dispatch({
      changes: { from: 0, to: before.length, insert: written },
      annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
    });
  }, [written]);
  useEffect(() => {
    view.current?.dispatch({ effects: access.current.reconfigure(EditorState.readOnly.of(readOnly)) });
  }, [readOnly]);
  const marks = JSON.stringify(
    issues.map(({ from, to, severity, message }) => ({ from, to, severity, message })),
  );
  useEffect(() => {
    const state = view.current?.state;
    if (!state) return;
    const inside = (JSON.parse(marks) as typeof issues).filter(({ to }) => to <= state.doc.length);
    view.current?.dispatch(setDiagnostics(state, [...inside]));
  }, [marks]);

  const goTo = ({ from, to }: Range): void => {
    view.current?.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    view.current?.focus();
  };
  return { box, goTo };
}
