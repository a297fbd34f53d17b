import {
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { oneLineOf } from './one-line.js';
import { type Tag, tagClass, tagsOf } from './tags.js';
import type { Place, TemplateControlProps } from './template-control.js';

interface PlainInputProps extends TemplateControlProps {
  onUse: () => void;
  /** told true while the control must not be taken away, and false when it may */
  onHold: (isHeld: boolean) => void;
  /** told how the control was left */
  onLeave: (place: Place) => void;
}

/** The text and its tags, drawn as the editor draws them, under a field of the browser that grows with it. */
export function PlainInput(props: PlainInputProps): ReactNode {
  const { value, onChange, multiline, readOnly, marks, handle, onUse, onHold, onLeave } = props;
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const hasTyped = useRef(false);
  const write = (text: string): void => {
    hasTyped.current = true;
    onChange(multiline ? text : oneLineOf(text));
  };

  useOwnHistoryOff(area);
  useLayoutEffect(() => {
    const [shown, field] = [box.current, area.current];
    return () => {
      if (shown && field)
        onLeave({ ...placeOf(field), scrolled: shown.scrollTop, hasTyped: hasTyped.current });
    };
  }, [onLeave]);
  useImperativeHandle(handle, () => ({
    insert: (text) => {
      const field = area.current;
      if (!field || readOnly) return;
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      field.focus();
      write(field.value);
    },
  }));

  const hold = (): void => {
    onHold(true);
    const release = (): void => {
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
      onHold(false);
    };
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
  };
  return (
    <div className={multiline ? 'template-input' : 'template-input template-input-line'}>
      <div ref={box} className="template-plain">
        <div className="template-plain-drawn" aria-hidden="true">
          {drawn(value, marks.unknown)}
          {/* A line that nothing stands on yet is as high as any. */}
          {'\u200b'}
        </div>
        <textarea
          ref={area}
          rows={1}
          value={value}
          readOnly={readOnly}
          spellCheck
          aria-labelledby={props.labelledBy}
          aria-describedby={props.describedBy}
          aria-invalid={props.invalid}
          aria-multiline={multiline}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !multiline && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          onFocus={onUse}
          onPointerDown={hold}
          onCompositionStart={() => onHold(true)}
          onCompositionEnd={() => onHold(false)}
        />
      </div>
    </div>
  );
}

/** The tags in their colours, and what is between them. */
function drawn(text: string, unknown: ReadonlySet<string>): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const tag of tagsOf(text)) {
    parts.push(text.slice(from, tag.start), tagOf(text, tag, unknown));
    from = tag.end;
  }
  return [...parts, text.slice(from)];
}

const tagOf = (text: string, tag: Tag, unknown: ReadonlySet<string>): ReactNode => (
  <span key={tag.start} className={tagClass(tag, unknown)}>
    {text.slice(tag.start, tag.end)}
  </span>
);

function placeOf(field: HTMLTextAreaElement): Pick<Place, 'hasFocus' | 'anchor' | 'head'> {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  const isBackward = selectionDirection === 'backward';
  return {
    hasFocus: document.activeElement === field,
    anchor: isBackward ? selectionEnd : selectionStart,
    head: isBackward ? selectionStart : selectionEnd,
  };
}

/** What is undone belongs to the draft as a whole: the browser's own history of this text would contradict it. */
function useOwnHistoryOff(area: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const field = area.current;
    const refuse = (event: InputEvent): void => {
      if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') event.preventDefault();
    };
    field?.addEventListener('beforeinput', refuse);
    return () => field?.removeEventListener('beforeinput', refuse);
  }, [area]);
}
