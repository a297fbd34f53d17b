import type { ReactNode } from 'react';
import { asAction } from '../actions.js';
import { usePreview } from '../preview-settings.js';
import { asColor, asNumber, asObjects, asText, type JsonObject, oneOf } from '../safe-values.js';
import { TapCover } from '../tappable.js';
import { UnknownBox } from '../unknown-box.js';
import { boxStyle } from './box-style.js';
import { FlexButton } from './button.js';
import { FlexIcon, FlexImage } from './image.js';
import { type BoxLayout, type Place, placeStyle } from './placement.js';
import { spaceOf } from './sizes.js';
import { FlexText } from './text.js';

/** LINE takes boxes in boxes up to here; a deeper one is said, not drawn, so that no message exhausts the browser. */
const DEEPEST = 20;

interface PartProps {
  part: JsonObject;
  place: Place;
  depth: number;
}

/** Any component of a flex message. */
export function FlexPart({ part, place, depth }: PartProps): ReactNode {
  const { words } = usePreview();
  switch (part.type) {
    case 'box':
      return depth < DEEPEST ? <FlexBox part={part} place={place} depth={depth} /> : <UnknownBox text="…" />;
    case 'text':
      return <FlexText text={part} place={place} />;
    case 'button':
      return <FlexButton button={part} place={place} />;
    case 'image':
      return <FlexImage image={part} place={place} />;
    case 'icon':
      return <FlexIcon icon={part} place={place} />;
    case 'separator':
      return (
        <div
          className="lp-separator"
          style={{ ...placeStyle(part, place), backgroundColor: asColor(part.color) }}
        />
      );
    case 'filler':
      return (
        <div style={{ ...placeStyle(part, place), flex: `${asNumber(part.flex, 0, 1_000) ?? 1} 0 0px` }} />
      );
    default:
      return <UnknownBox text={words.unknownPart(asText(part.type) ?? '?')} />;
  }
}

const LAYOUTS = ['horizontal', 'vertical', 'baseline'] as const;

function FlexBox({ part: box, place, depth }: PartProps): ReactNode {
  const layout: BoxLayout = oneOf(box.layout, LAYOUTS) ?? 'vertical';
  const spacing = spaceOf(box.spacing);
  const action = asAction(box.action);
  return (
    <div
      className={`lp-box lp-${layout} ${action ? 'lp-tappable' : ''}`}
      style={{ ...placeStyle(box, place), ...boxStyle(box) }}
    >
      <TapCover action={action} name={firstText(box)} />
      {asObjects(box.contents).map((part, index) => (
        <FlexPart
          key={index}
          part={part}
          place={{ layout, spacing, isFirst: index === 0 }}
          depth={depth + 1}
        />
      ))}
    </div>
  );
}

/** The first words in a box: what a box that can be tapped is called when its action has no label. */
function firstText(box: JsonObject): string | undefined {
  let level = asObjects(box.contents);
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const text = level.find(({ type, text }) => type === 'text' && asText(text) !== undefined);
    if (text !== undefined) return asText(text.text);
    level = level.flatMap(({ contents }) => asObjects(contents));
  }
  return undefined;
}
