import type { ReactNode } from 'react';
import { usePreview } from './preview-settings.js';
import { SafeImage } from './safe-image.js';
import { asNumber, asText, type JsonObject } from './safe-values.js';

/** LINE's public picture of a sticker. */
const stickerAddress = (stickerId: string): string =>
  `https://stickershop.line-scdn.net/stickershop/v1/sticker/${encodeURIComponent(stickerId)}/android/sticker.png`;

export function Sticker({ message }: { message: JsonObject }): ReactNode {
  const { words } = usePreview();
  const id = asText(message.stickerId) ?? '?';
  const name = `${asText(message.packageId) ?? '?'} / ${id}`;
  return (
    <SafeImage
      src={/^\d+$/.test(id) ? stickerAddress(id) : undefined}
      alt={`${words.sticker} ${name}`}
      className="lp-sticker"
      fallback={
        <div className="lp-sticker lp-sticker-box">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M20 13V7a3 3 0 0 0-3-3H7a3 3 0 0 0-3 3v10a3 3 0 0 0 3 3h6zM13 20v-4a3 3 0 0 1 3-3h4M9 9.6v.8M15 9.6v.8M9 13.4c.8 1 2 1.4 3 1.4" />
          </svg>
          <b>{words.sticker}</b>
          <span>{name}</span>
        </div>
      }
    />
  );
}

export function ImageMessage({ message }: { message: JsonObject }): ReactNode {
  const { words } = usePreview();
  return <SafeImage src={message.previewImageUrl} alt={words.image} className="lp-picture" />;
}

export function VideoMessage({ message }: { message: JsonObject }): ReactNode {
  const { words } = usePreview();
  return (
    <div className="lp-video">
      <SafeImage src={message.previewImageUrl} alt={words.video} className="lp-picture" />
      <PlayMark />
    </div>
  );
}

/** The round mark over whatever plays. */
export const PlayMark = (): ReactNode => (
  <span className="lp-play" aria-hidden="true">
    <svg viewBox="0 0 24 24">
      <path d="M8 5.5v13l11-6.5z" />
    </svg>
  </span>
);

const BARS = [5, 9, 14, 8, 17, 12, 20, 10, 15, 7, 18, 11, 6, 13, 9, 16, 8, 12, 5, 8];

export function AudioMessage({ message }: { message: JsonObject }): ReactNode {
  return (
    <div className="lp-audio">
      <PlayMark />
      <svg className="lp-wave" viewBox="0 0 100 24" aria-hidden="true">
        {BARS.map((height, index) => (
          <rect key={index} x={index * 5} y={12 - height / 2} width="2.4" height={height} rx="1.2" />
        ))}
      </svg>
      <span className="lp-duration">{minutes(asNumber(message.duration, 0, 86_400_000))}</span>
    </div>
  );
}

/** Milliseconds as LINE writes them, e.g. 1:05. */
function minutes(durationMs: number | undefined): string {
  if (durationMs === undefined) return '-:--';
  const seconds = Math.round(durationMs / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
