import type { ReactNode } from 'react';
import { openAddress } from './actions.js';
import { usePreview } from './preview-settings.js';
import { Tap } from './tappable.js';
import type { TextPart } from './text-parts.js';

/** A bubble of text with its links, LINE emojis and mentions. */
export function TextBubble({ parts }: { parts: readonly TextPart[] }): ReactNode {
  return (
    <p className="lp-text-bubble">
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </p>
  );
}

function Part({ part }: { part: TextPart }): ReactNode {
  const { words, nameOf } = usePreview();
  switch (part.kind) {
    case 'words':
      return part.text;
    case 'link':
      return (
        <Tap action={openAddress(part.text)} className="lp-link">
          {part.text}
        </Tap>
      );
    case 'emoji':
      return <EmojiGlyph name={part.name} />;
    case 'mention':
      return (
        <b className="lp-mention">
          @{part.userId === undefined ? words.everyone : (nameOf(part.userId) ?? part.key)}
        </b>
      );
  }
}

/** LINE's emojis are pictures of LINE's; a face of ours stands where one will be. */
const EmojiGlyph = ({ name }: { name: string }): ReactNode => (
  <svg className="lp-emoji" viewBox="0 0 20 20" role="img" aria-label={`Emoji ${name}`}>
    <circle cx="10" cy="10" r="9" />
    <path d="M6.6 12.2c1.7 2.2 5.1 2.2 6.8 0M7.2 7.6v.8M12.8 7.6v.8" />
  </svg>
);
