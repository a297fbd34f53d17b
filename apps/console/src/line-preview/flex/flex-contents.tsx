import type { ReactNode } from 'react';
import { usePreview } from '../preview-settings.js';
import { asObject, asObjects, asText } from '../safe-values.js';
import { Scroller } from '../scroller.js';
import { UnknownBox } from '../unknown-box.js';
import { Bubble } from './bubble.js';

/** The contents of a flex message: one bubble, or several side by side. */
export function FlexContents({ contents }: { contents: unknown }): ReactNode {
  const { words } = usePreview();
  const container = asObject(contents);
  if (container.type === 'bubble') return <Bubble bubble={container} />;
  if (container.type !== 'carousel')
    return <UnknownBox text={words.unknownPart(asText(container.type) ?? '?')} />;
  const bubbles = asObjects(container.contents);
  return (
    <Scroller count={bubbles.length}>
      {bubbles.map((bubble, index) => (
        <Bubble key={index} bubble={bubble} />
      ))}
    </Scroller>
  );
}
