import type { CSSProperties, ReactNode } from 'react';
import { actionName, asAction } from './actions.js';
import { PlayMark } from './pictures.js';
import { usePreview } from './preview-settings.js';
import { SafeImage } from './safe-image.js';
import { asNumber, asObject, asObjects, asText, isObject, type JsonObject } from './safe-values.js';
import { Tap } from './tappable.js';

/** LINE measures areas on a picture this wide, whatever size is drawn. */
const WIDTH = 1040;
const TALLEST = 10_000;

export function Imagemap({ message }: { message: JsonObject }): ReactNode {
  const { words } = usePreview();
  const height = asNumber(asObject(message.baseSize).height, 1, TALLEST) ?? WIDTH;
  const baseUrl = asText(message.baseUrl);
  return (
    <div className="lp-imagemap" style={{ aspectRatio: `${WIDTH} / ${height}` }}>
      <SafeImage
        src={baseUrl && `${baseUrl.replace(/\/+$/, '')}/${WIDTH}`}
        alt={asText(message.altText) ?? words.imagemap}
        className="lp-fill"
      />
      {isObject(message.video) && <VideoArea video={message.video} height={height} />}
      {asObjects(message.actions).map((object, index) => {
        const action = asAction(object);
        const place = areaStyle(object.area, height);
        if (action === undefined || place === undefined) return null;
        const name = actionName(action, words, words.area(index + 1));
        return (
          <Tap key={index} action={action} className="lp-area" style={place} name={name}>
            <span className="lp-area-name" aria-hidden="true">
              {name}
            </span>
          </Tap>
        );
      })}
    </div>
  );
}

function VideoArea({ video, height }: { video: JsonObject; height: number }): ReactNode {
  const { words } = usePreview();
  const place = areaStyle(video.area, height);
  if (place === undefined) return null;
  const link = asObject(video.externalLink);
  const uri = asText(link.linkUri);
  return (
    <div className="lp-video-area" style={place}>
      <SafeImage src={video.previewImageUrl} alt={words.video} className="lp-fill" />
      <PlayMark />
      {uri !== undefined && (
        <Tap action={{ type: 'uri', uri, label: link.label }} className="lp-video-link">
          {asText(link.label) ?? words.open(uri)}
        </Tap>
      )}
    </div>
  );
}

/** Where an area lies on the picture, in percent, or nothing when it lies nowhere. */
export function areaStyle(area: unknown, height: number): CSSProperties | undefined {
  const object = asObject(area);
  const [x, y] = [asNumber(object.x, 0, WIDTH), asNumber(object.y, 0, height)];
  const [wide, high] = [asNumber(object.width, 1, WIDTH), asNumber(object.height, 1, TALLEST)];
  if (x === undefined || y === undefined || wide === undefined || high === undefined) return undefined;
  const percent = (part: number, whole: number): string => `${Number(((part / whole) * 100).toFixed(3))}%`;
  return {
    left: percent(x, WIDTH),
    top: percent(y, height),
    width: percent(Math.min(wide, WIDTH - x), WIDTH),
    height: percent(Math.min(high, height - y), height),
  };
}
