import { memo, type ReactNode } from 'react';
import { CouponCard, LocationCard } from './cards.js';
import { FlexContents } from './flex/flex-contents.js';
import { Imagemap } from './imagemap.js';
import { MessageBoundary } from './message-boundary.js';
import { AudioMessage, ImageMessage, Sticker, VideoMessage } from './pictures.js';
import { type PreviewOptions, PreviewScope, usePreview } from './preview-settings.js';
import { readingOf } from './reading.js';
import { asObject, asText, type JsonObject } from './safe-values.js';
import { Template } from './templates/template.js';
import { TextBubble } from './text-bubble.js';
import { textParts, textV2Parts } from './text-parts.js';
import { UnknownBox } from './unknown-box.js';

export interface LineMessageProps extends PreviewOptions {
  /** A message object of LINE; anything at all is drawn as well as it can be. */
  message: unknown;
}

/** One message as LINE's app draws it, without the sender: an article whose name reads it out. */
export const LineMessage = memo(function LineMessage({ message, ...options }: LineMessageProps): ReactNode {
  return (
    <PreviewScope {...options}>
      <Article message={message} />
    </PreviewScope>
  );
});

function Article({ message }: { message: unknown }): ReactNode {
  const { words } = usePreview();
  const object = asObject(message);
  return (
    <article className={`lp-message lp-is-${kindOf(object)}`} aria-label={readingOf(message, words)}>
      <MessageBoundary subject={message} fallback={<UnknownBox text={words.undrawable} />}>
        <Contents message={object} />
      </MessageBoundary>
    </article>
  );
}

const KINDS = ['sticker', 'image', 'video', 'audio', 'location', 'coupon', 'imagemap', 'template', 'flex'];

const kindOf = ({ type }: JsonObject): string =>
  type === 'text' || type === 'textV2' ? 'text' : (KINDS.find((kind) => kind === type) ?? 'unknown');

function Contents({ message }: { message: JsonObject }): ReactNode {
  const { words } = usePreview();
  switch (message.type) {
    case 'text':
      return <TextBubble parts={textParts(message)} />;
    case 'textV2':
      return <TextBubble parts={textV2Parts(message)} />;
    case 'sticker':
      return <Sticker message={message} />;
    case 'image':
      return <ImageMessage message={message} />;
    case 'video':
      return <VideoMessage message={message} />;
    case 'audio':
      return <AudioMessage message={message} />;
    case 'location':
      return <LocationCard message={message} />;
    case 'coupon':
      return <CouponCard message={message} />;
    case 'imagemap':
      return <Imagemap message={message} />;
    case 'template':
      return <Template message={message} />;
    case 'flex':
      return <FlexContents contents={message.contents} />;
    default:
      return <UnknownBox text={words.unknownMessage(asText(message.type) ?? '?')} />;
  }
}
