import type { Refusal } from './issue-texts.js';
import {
  MAX_FLEX_LABEL_GRAPHEMES,
  MAX_IMAGE_CAROUSEL_LABEL_GRAPHEMES,
  MAX_QUICK_REPLY_LABEL_GRAPHEMES,
  MAX_TEMPLATE_LABEL_GRAPHEMES,
} from '../limits.js';
import {
  CLIPBOARD,
  desktopLink,
  idleDesktopLink,
  MESSAGE,
  noDesktopLink,
  POSTBACK,
  uriAction,
} from './actions.js';
import { DATETIME_PICKER } from './datetime-picker.js';
import { text } from './fields.js';
import { kinds } from './kinds.js';
import { shape, withField, type Field, type Shape } from './shape.js';

/* Which actions may stand where, and with which label. */

interface LabelRule {
  required: boolean;
  maxGraphemes: number;
}

const REFUSED: Readonly<Record<string, Refusal>> = {
  camera: 'type_of_quick_reply',
  cameraRoll: 'type_of_quick_reply',
  location: 'type_of_quick_reply',
  richmenuswitch: 'type_of_rich_menu',
};

/** Every action that may stand anywhere in a message. */
function common(altUri: Field): Record<string, Shape> {
  return {
    postback: POSTBACK,
    message: MESSAGE,
    uri: uriAction(altUri),
    datetimepicker: DATETIME_PICKER,
    clipboard: CLIPBOARD,
  };
}

function labelled(
  shapes: Record<string, Shape>,
  { required, maxGraphemes }: LabelRule,
): Record<string, Shape> {
  const label = text({ maxGraphemes });
  return Object.fromEntries(
    Object.entries(shapes).map(([type, base]) => [type, withField(base, 'label', label, required)]),
  );
}

/** A button of a buttons, confirm or carousel template. */
export const templateAction = kinds(
  labelled(common(idleDesktopLink), { required: true, maxGraphemes: MAX_TEMPLATE_LABEL_GRAPHEMES }),
  REFUSED,
);

/** A tap on the picture or the text of a template. Its label is never shown, and LINE's documents do not ask for it. */
export const defaultAction = kinds(
  labelled(common(idleDesktopLink), { required: false, maxGraphemes: MAX_TEMPLATE_LABEL_GRAPHEMES }),
  REFUSED,
);

/** A picture of an image carousel. */
export const imageCarouselAction = kinds(
  labelled(common(idleDesktopLink), { required: false, maxGraphemes: MAX_IMAGE_CAROUSEL_LABEL_GRAPHEMES }),
  REFUSED,
);

/** A button of a quick reply. */
export const quickReplyAction = kinds(
  labelled(
    { ...common(noDesktopLink), camera: shape({}, {}), cameraRoll: shape({}, {}), location: shape({}, {}) },
    { required: true, maxGraphemes: MAX_QUICK_REPLY_LABEL_GRAPHEMES },
  ),
  { richmenuswitch: 'type_of_rich_menu' },
);

/** A button of a Flex message. */
export const flexButtonAction = kinds(
  labelled(common(desktopLink), { required: true, maxGraphemes: MAX_FLEX_LABEL_GRAPHEMES }),
  REFUSED,
);

/** A tap on anything else of a Flex message; the label is not shown. */
export const flexAction = kinds(
  labelled(common(desktopLink), { required: false, maxGraphemes: MAX_FLEX_LABEL_GRAPHEMES }),
  REFUSED,
);

/** A tap on a video of a Flex message, which can only open a link. */
export const flexVideoAction = kinds(
  labelled({ uri: uriAction(desktopLink) }, { required: false, maxGraphemes: MAX_FLEX_LABEL_GRAPHEMES }),
);
