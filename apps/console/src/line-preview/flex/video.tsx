import type { ReactNode } from 'react';
import { actionName, asAction } from '../actions.js';
import { PlayMark } from '../pictures.js';
import { usePreview } from '../preview-settings.js';
import { SafeImage } from '../safe-image.js';
import { asRatio, type JsonObject } from '../safe-values.js';
import { Tap } from '../tappable.js';

/** A film at the top of a bubble: its preview; the alternative contents when there is none to draw. */
export function FlexVideo({ video, alternative }: { video: JsonObject; alternative: ReactNode }): ReactNode {
  const { words } = usePreview();
  const action = asAction(video.action);
  return (
    <div className="lp-flex-video">
      <div className="lp-frame" style={{ width: '100%', aspectRatio: asRatio(video.aspectRatio) ?? '1 / 1' }}>
        <SafeImage
          src={video.previewUrl}
          alt={words.video}
          className="lp-fill"
          fallback={<div className="lp-fill">{alternative}</div>}
        />
        <PlayMark />
        {/* LINE shows it when the film has ended; a preview has no such moment. */}
        {action && (
          <Tap action={action} className="lp-video-link">
            {actionName(action, words)}
          </Tap>
        )}
      </div>
    </div>
  );
}
