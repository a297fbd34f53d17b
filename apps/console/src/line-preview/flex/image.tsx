import type { ReactNode } from 'react';
import { asAction } from '../actions.js';
import { SafeImage } from '../safe-image.js';
import { asColor, asRatio, type JsonObject } from '../safe-values.js';
import { TapCover } from '../tappable.js';
import { defined, type Place, placeStyle } from './placement.js';
import { fontSizeOf, imageWidthOf } from './sizes.js';
import { gravityOf, sideOf } from './text-style.js';

export function FlexImage({ image, place }: { image: JsonObject; place: Place }): ReactNode {
  const action = asAction(image.action);
  const width = imageWidthOf(image.size);
  // What is placed freely has no width to take a share of, so it takes that of its box.
  const isShare = width.endsWith('%') && image.position === 'absolute';
  const frame = defined({
    width: isShare ? '100%' : width,
    aspectRatio: asRatio(image.aspectRatio) ?? '1 / 1',
    backgroundColor: asColor(image.backgroundColor),
  });
  return (
    <div
      className={`lp-flex-image ${width === '100%' ? 'lp-full' : ''}`}
      style={{
        ...placeStyle(image, place),
        ...(isShare && { width }),
        justifyContent: gravityOf(image),
        alignItems: sideOf(image),
      }}
    >
      <div className={`lp-frame ${action ? 'lp-tappable' : ''}`} style={frame}>
        <TapCover action={action} />
        <SafeImage
          src={image.url}
          alt=""
          className={`lp-fill ${image.aspectMode === 'cover' ? '' : 'lp-contain'}`}
        />
      </div>
    </div>
  );
}

/** A small picture on the line of a text, as high as its letters. */
export function FlexIcon({ icon, place }: { icon: JsonObject; place: Place }): ReactNode {
  return (
    <div
      className="lp-flex-icon"
      style={{ ...placeStyle(icon, place), fontSize: fontSizeOf(icon.size) ?? '16px' }}
    >
      <SafeImage
        src={icon.url}
        alt=""
        className="lp-contain"
        style={{ aspectRatio: asRatio(icon.aspectRatio) ?? '1 / 1' }}
      />
    </div>
  );
}
