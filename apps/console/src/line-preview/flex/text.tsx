import { type ReactNode, useRef } from 'react';
import { asAction } from '../actions.js';
import { asObjects, asText, type JsonObject } from '../safe-values.js';
import { TapCover } from '../tappable.js';
import { type Place, placeStyle } from './placement.js';
import { gravityOf, letterStyle, lineStyle } from './text-style.js';
import { useShrinkToFit } from './use-shrink-to-fit.js';

export function FlexText({ text, place }: { text: JsonObject; place: Place }): ReactNode {
  const words = useRef<HTMLParagraphElement>(null);
  const spans = asObjects(text.contents).filter(({ type }) => type === 'span');
  const action = asAction(text.action);
  const said =
    spans.length > 0 ? spans.map((span) => asText(span.text) ?? '').join('') : (asText(text.text) ?? '');
  useShrinkToFit(words, text.adjustMode === 'shrink-to-fit' && text.wrap !== true, said);
  const lines = lineStyle(text);
  return (
    <div
      className={`lp-flex-text ${action ? 'lp-tappable' : ''}`}
      style={{ ...placeStyle(text, place), ...letterStyle(text), justifyContent: gravityOf(text) }}
    >
      <TapCover action={action} name={said} />
      <p
        ref={words}
        className={`${text.wrap === true ? 'lp-wrap' : ''} ${lines.WebkitLineClamp ? 'lp-clamp' : ''}`}
        style={lines}
      >
        {spans.length > 0
          ? spans.map((span, index) => (
              <span key={index} style={letterStyle(span)}>
                {asText(span.text)}
              </span>
            ))
          : said}
      </p>
    </div>
  );
}
