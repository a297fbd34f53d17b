import type { CSSProperties, ReactNode } from 'react';
import { LineMessage } from './line-message.js';
import { type PreviewOptions, PreviewScope, usePreview } from './preview-settings.js';
import { SafeImage } from './safe-image.js';
import { asObject, asText } from './safe-values.js';

/** Who writes: the account. A message may have a name and a picture of its own. */
export interface Sender {
  name: string;
  pictureUrl?: string | null | undefined;
}

interface LineRowProps extends PreviewOptions {
  message: unknown;
  sender: Sender;
  /** The face and the name stand at the first of several messages only. */
  withFace: boolean;
  /** Beside the message or, when there is no room, under it. */
  time?: ReactNode;
}

/** A message in its place in the chat: the sender's face and name, the message, its time. */
export function LineRow({ message, sender, withFace, time, ...options }: LineRowProps): ReactNode {
  const isWide = fillsTheScreen(message);
  return (
    <PreviewScope {...options}>
      <div className={`lp-row ${withFace ? 'lp-first' : ''} ${isWide ? 'lp-wide' : ''}`}>
        {withFace ? <Who message={message} sender={sender} /> : null}
        <div className="lp-line">
          <LineMessage message={message} />
          {time !== undefined && <span className="lp-time">{time}</span>}
        </div>
      </div>
    </PreviewScope>
  );
}

/** Whether a message has a sender of its own, so that its face is shown. */
export const hasOwnSender = (message: unknown): boolean => asObject(message).sender !== undefined;

function Who({ message, sender }: { message: unknown; sender: Sender }): ReactNode {
  const { words } = usePreview();
  const own = asObject(asObject(message).sender);
  const ownName = asText(own.name);
  return (
    <>
      <Face name={ownName ?? sender.name} pictureUrl={own.iconUrl ?? sender.pictureUrl} />
      <p className="lp-name">{ownName === undefined ? sender.name : words.from(ownName, sender.name)}</p>
    </>
  );
}

/** A round picture, or the first letter on a colour that stays the same for the name. */
export function Face({ name, pictureUrl }: { name: string; pictureUrl?: unknown }): ReactNode {
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  return (
    <span className="lp-face" style={{ '--lp-hue': String(hue) } as CSSProperties} aria-hidden="true">
      <SafeImage
        src={pictureUrl}
        alt=""
        className="lp-fill"
        fallback={[...name.trim()][0]?.toUpperCase() ?? '?'}
      />
    </span>
  );
}

/** Giga bubbles take the whole width of the chat, under the face. */
function fillsTheScreen(message: unknown): boolean {
  const { type, contents } = asObject(message);
  return type === 'flex' && asObject(contents).size === 'giga';
}
