import type { ReactNode } from 'react';
import { asAction } from '../actions.js';
import { asColor, asObject, isObject, type JsonObject } from '../safe-values.js';
import { TapCover } from '../tappable.js';
import { FlexPart } from './part.js';
import { ALONE } from './placement.js';
import { BUBBLE_WIDTHS, bubbleSize } from './sizes.js';
import { FlexVideo } from './video.js';

const BLOCKS = ['header', 'hero', 'body', 'footer'] as const;

/** A bubble: header, hero, body and footer under each other, each as far as it is there. */
export function Bubble({ bubble }: { bubble: JsonObject }): ReactNode {
  const size = bubbleSize(bubble.size);
  const action = asAction(bubble.action);
  const blocks = BLOCKS.filter((name) => isObject(bubble[name]));
  return (
    <div
      className={`lp-bubble lp-${size} ${action ? 'lp-tappable' : ''}`}
      style={{ width: size === 'giga' ? '100%' : BUBBLE_WIDTHS[size], maxWidth: BUBBLE_WIDTHS[size] }}
      dir={bubble.direction === 'rtl' ? 'rtl' : 'ltr'}
    >
      <TapCover action={action} />
      {blocks.map((name, index) => (
        <Block
          key={name}
          name={name}
          block={asObject(bubble[name])}
          style={asObject(asObject(bubble.styles)[name])}
          isFirst={index === 0}
          isBeforeFooter={name === 'body' && blocks.includes('footer')}
        />
      ))}
    </div>
  );
}

interface BlockProps {
  name: (typeof BLOCKS)[number];
  block: JsonObject;
  style: JsonObject;
  isFirst: boolean;
  isBeforeFooter: boolean;
}

function Block({ name, block, style, isFirst, isBeforeFooter }: BlockProps): ReactNode {
  return (
    <div
      className={`lp-${name} ${isBeforeFooter ? 'lp-before-footer' : ''}`}
      style={{ backgroundColor: asColor(style.backgroundColor) }}
    >
      {style.separator === true && !isFirst && (
        <div className="lp-separator" style={{ backgroundColor: asColor(style.separatorColor) }} />
      )}
      {block.type === 'video' ? (
        <FlexVideo
          video={block}
          alternative={<FlexPart part={asObject(block.altContent)} place={ALONE} depth={0} />}
        />
      ) : (
        <FlexPart part={block} place={ALONE} depth={0} />
      )}
    </div>
  );
}
