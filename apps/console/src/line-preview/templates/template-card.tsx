import type { ReactNode } from 'react';
import { actionName, asAction, type LineAction } from '../actions.js';
import { usePreview } from '../preview-settings.js';
import { SafeImage } from '../safe-image.js';
import { asColor, asObjects, asText, type JsonObject } from '../safe-values.js';
import { Tap, TapCover } from '../tappable.js';

/** How the pictures of a template are drawn; its columns share it. */
export interface TemplatePicture {
  isSquare: boolean;
  isContained: boolean;
}

export const pictureOf = ({ imageAspectRatio, imageSize }: JsonObject): TemplatePicture => ({
  isSquare: imageAspectRatio === 'square',
  isContained: imageSize === 'contain',
});

/** A buttons template, or a column of a carousel: picture, title, text, and its actions under each other. */
export function TemplateCard({ card, picture }: { card: JsonObject; picture: TemplatePicture }): ReactNode {
  const title = asText(card.title);
  const text = asText(card.text);
  const defaultAction = asAction(card.defaultAction);
  return (
    <div className="lp-card lp-template">
      <div className={`lp-template-main ${defaultAction ? 'lp-tappable' : ''}`}>
        <TapCover action={defaultAction} name={title ?? text} />
        {card.thumbnailImageUrl !== undefined && (
          <SafeImage
            src={card.thumbnailImageUrl}
            alt=""
            className={`lp-thumbnail ${picture.isSquare ? 'lp-square' : ''} ${picture.isContained ? 'lp-contain' : ''}`}
            style={{ backgroundColor: asColor(card.imageBackgroundColor) ?? '#ffffff' }}
          />
        )}
        <div className="lp-template-text">
          {title !== undefined && <p className="lp-template-title">{title}</p>}
          <p className={title === undefined ? 'lp-template-only' : ''}>{text}</p>
        </div>
      </div>
      <div className="lp-template-actions">
        <ActionButtons actions={card.actions} />
      </div>
    </div>
  );
}

/** The actions of a template by their labels. */
export function ActionButtons({ actions }: { actions: unknown }): ReactNode {
  return asObjects(actions)
    .map(asAction)
    .filter((action): action is LineAction => action !== undefined)
    .map((action, index) => <ActionButton key={index} action={action} />);
}

function ActionButton({ action }: { action: LineAction }): ReactNode {
  const { words } = usePreview();
  return (
    <Tap action={action} className="lp-template-action">
      {actionName(action, words)}
    </Tap>
  );
}
