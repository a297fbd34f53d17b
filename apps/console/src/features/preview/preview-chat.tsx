import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { LinePreview, readingOf, type Sender } from '../../line-preview/index.js';
import '../../line-preview/line-preview.css';
import { PreviewProblems } from './preview-problems.js';
import type { PreviewedMessage } from './render/make-preview.js';
import { usePreviewWords } from './use-preview-words.js';

interface PreviewChatProps {
  messages: readonly PreviewedMessage[];
  sender: Sender;
  theme: 'light' | 'dark';
  /** of the contact, so that Han characters get the right glyphs */
  lang: string | undefined;
  focused: number;
  onFocused: ((index: number) => void) | undefined;
  label: string;
}

/** The chat as LINE shows it, and in the place of a message that cannot be made, why. */
export function PreviewChat({
  messages,
  sender,
  theme,
  lang,
  focused,
  onFocused,
  label,
}: PreviewChatProps): ReactNode {
  const words = usePreviewWords();
  const scroller = useRef<HTMLDivElement>(null);
  useFollowing(scroller, focused, messages);
  const wrap = (row: ReactNode, index: number): ReactNode => {
    const shown = messages[index];
    return (
      <div
        className={index === focused ? 'preview-row preview-row-focused' : 'preview-row'}
        data-index={index}
        onPointerDown={() => onFocused?.(index)}
        onFocus={() => onFocused?.(index)}
      >
        {shown?.kind === 'problem' ? <PreviewProblems problems={shown.problems} /> : row}
      </div>
    );
  };
  return (
    // What scrolls by itself can be scrolled by keyboard.
    <div className="preview-scroll" ref={scroller} role="region" aria-label={label} tabIndex={0}>
      <LinePreview
        messages={messages.map(({ message }) => message)}
        sender={sender}
        theme={theme}
        lang={lang}
        words={words}
        wrap={wrap}
      />
    </div>
  );
}

/** Scrolls within the preview only: the page stays where somebody is typing. */
function useFollowing(
  scroller: RefObject<HTMLDivElement | null>,
  focused: number,
  messages: readonly unknown[],
): void {
  const { length } = messages;
  useEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${focused}"]`);
    if (!row || !scroller.current || length === 0) return;
    const within = row.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.current.scrollBy({ top: within - 24, behavior: isCalm ? 'auto' : 'smooth' });
  }, [scroller, focused, length]);
}

/** Each message in words, as a screen reader says it. */
export function PreviewReading({ messages, lang }: Pick<PreviewChatProps, 'messages' | 'lang'>): ReactNode {
  const words = usePreviewWords();
  return (
    <ol className="preview-reading" lang={lang}>
      {messages.map((shown, index) => (
        <li key={index}>
          {shown.kind === 'drawn' ? (
            readingOf(shown.message, words)
          ) : (
            <PreviewProblems problems={shown.problems} />
          )}
        </li>
      ))}
    </ol>
  );
}
