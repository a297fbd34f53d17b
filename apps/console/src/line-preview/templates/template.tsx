import type { ReactNode } from 'react';
import { actionName, asAction } from '../actions.js';
import { usePreview } from '../preview-settings.js';
import { SafeImage } from '../safe-image.js';
import { asObject, asObjects, asText, type JsonObject } from '../safe-values.js';
import { Scroller } from '../scroller.js';
import { TapCover } from '../tappable.js';
import { UnknownBox } from '../unknown-box.js';
import { ActionButtons, pictureOf, TemplateCard } from './template-card.js';

/** A template message: one of LINE's four layouts. */
export function Template({ message }: { message: JsonObject }): ReactNode {
  const { words } = usePreview();
  const template = asObject(message.template);
  switch (template.type) {
    case 'buttons':
      return <TemplateCard card={template} picture={pictureOf(template)} />;
    case 'confirm':
      return <Confirm template={template} />;
    case 'carousel':
      return <Carousel template={template} />;
    case 'image_carousel':
      return <ImageCarousel template={template} />;
    default:
      return <UnknownBox text={words.unknownPart(asText(template.type) ?? '?')} />;
  }
}

const Confirm = ({ template }: { template: JsonObject }): ReactNode => (
  <div className="lp-card lp-template">
    <div className="lp-template-text lp-template-question">
      <p className="lp-template-only">{asText(template.text)}</p>
    </div>
    <div className="lp-template-choices">
      <ActionButtons actions={template.actions} />
    </div>
  </div>
);

function Carousel({ template }: { template: JsonObject }): ReactNode {
  const columns = asObjects(template.columns);
  const picture = pictureOf(template);
  return (
    <Scroller count={columns.length}>
      {columns.map((column, index) => (
        <TemplateCard key={index} card={column} picture={picture} />
      ))}
    </Scroller>
  );
}

function ImageCarousel({ template }: { template: JsonObject }): ReactNode {
  const columns = asObjects(template.columns);
  return (
    <Scroller count={columns.length}>
      {columns.map((column, index) => (
        <ImageColumn key={index} column={column} />
      ))}
    </Scroller>
  );
}

function ImageColumn({ column }: { column: JsonObject }): ReactNode {
  const { words } = usePreview();
  const action = asAction(column.action);
  const label = asText(action?.label);
  return (
    <div className="lp-image-column lp-tappable">
      <TapCover action={action} />
      <SafeImage src={column.imageUrl} alt={action ? '' : words.image} className="lp-fill" />
      {action && label !== undefined && (
        <span className="lp-image-label" aria-hidden="true">
          {actionName(action, words)}
        </span>
      )}
    </div>
  );
}
