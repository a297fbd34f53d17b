import { type ReactNode, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { completionKeymap, startCompletion } from '@codemirror/autocomplete';
import { standardKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, tooltips } from '@codemirror/view';
import { editBetween } from './edit-between.js';
import { oneLineOf } from './one-line.js';
import { popupPlace } from '../ui/index.js';
import { choices, templateCompletion } from './template-completion.js';
import type { Place, TemplateControlProps } from './template-control.js';
import { marks, templateMarks } from './template-marks.js';

interface TemplateInputProps extends TemplateControlProps {
  /** how the plain control was left whose place this takes; asked once */
  takePlace: () => Place | null;
}

const fromOutside = Annotation.define<true>();

/** A text with tags: CodeMirror, so that tags are marked and completed and input methods work as anywhere. */
export function TemplateInput(props: TemplateInputProps): ReactNode {
  const { value, multiline, handle, takePlace } = props;
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const settings = useRef(new Compartment());
  const changed = useRef(props.onChange);
  useLayoutEffect(() => {
    changed.current = props.onChange;
  });
  const first = useRef(props);

  // Before anything is drawn or typed: the editor comes in the place of a plain control.
  useLayoutEffect(() => {
    if (!box.current) return;
    const made = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: first.current.value,
        extensions: [
          settings.current.of(settingsOf(first.current)),
          keymap.of([...completionKeymap, ...(multiline ? standardKeymap : ONE_LINE_KEYS)]),
          templateCompletion,
          templateMarks,
          tooltips({ position: 'fixed', parent: popupPlace(box.current) }),
          EditorView.lineWrapping,
          multiline ? [] : oneLine,
          ownHistoryOff,
          EditorView.updateListener.of(({ docChanged, transactions, state }) => {
            if (docChanged && !transactions.some((one) => one.annotation(fromOutside)))
              changed.current(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    const place = takePlace();
    if (place) takeOver(made, place);
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [multiline, takePlace]);

  // Before the next key: later, what was typed meanwhile would be taken for a change from outside, and taken back.
  useLayoutEffect(() => {
    const before = view.current?.state.doc.toString();
    if (before === undefined || before === value) return;
    view.current?.dispatch({ changes: editBetween(before, value), annotations: fromOutside.of(true) });
  }, [value]);

  const { readOnly, choices, marks, labelledBy, describedBy, invalid } = props;
  useEffect(() => {
    const extension = settingsOf({ readOnly, choices, marks, labelledBy, describedBy, invalid, multiline });
    view.current?.dispatch({ effects: settings.current.reconfigure(extension) });
  }, [readOnly, choices, marks, labelledBy, describedBy, invalid, multiline]);

  useImperativeHandle(handle, () => ({
    insert: (text) => {
      view.current?.dispatch(view.current.state.replaceSelection(text), { userEvent: 'input' });
      view.current?.focus();
    },
  }));

  return <div ref={box} className={multiline ? 'template-input' : 'template-input template-input-line'} />;
}

/** The cursor where it was, and the choices that are owed for what was typed. */
function takeOver(view: EditorView, { anchor, head, hasFocus, hasTyped, scrolled }: Place): void {
  const { length } = view.state.doc;
  view.dispatch({ selection: { anchor: Math.min(anchor, length), head: Math.min(head, length) } });
  view.scrollDOM.scrollTop = scrolled;
  if (!hasFocus) return;
  view.focus();
  if (hasTyped) startCompletion(view);
}

type Settings = Omit<TemplateControlProps, 'value' | 'onChange' | 'handle'>;

function settingsOf(props: Settings): Extension {
  return [
    choices.of(props.choices),
    marks.of(props.marks),
    EditorState.readOnly.of(props.readOnly),
    EditorView.contentAttributes.of({
      'aria-labelledby': props.labelledBy,
      'aria-describedby': props.describedBy,
      'aria-multiline': String(props.multiline),
      'aria-readonly': String(props.readOnly),
      'aria-invalid': String(props.invalid),
      spellcheck: 'true',
      // A long text scrolls, and what scrolls must be reachable by keyboard.
      tabindex: '0',
    }),
  ];
}

/** Enter does nothing in a text of one line; what is pasted loses its line breaks. */
const ONE_LINE_KEYS = [
  { key: 'Enter', run: () => true },
  ...standardKeymap.filter(({ key }) => key !== 'Enter'),
];

const oneLine = EditorView.clipboardInputFilter.of(oneLineOf);

/** What is undone belongs to the draft as a whole: the browser's own history of this text would contradict it. */
const ownHistoryOff = EditorView.domEventHandlers({
  beforeinput: (event) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
    event.preventDefault();
    return true;
  },
});
