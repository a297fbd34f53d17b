import {
  CONFIRM_ACTIONS,
  MAX_BUTTONS_ACTIONS,
  MAX_BUTTONS_TEXT_GRAPHEMES,
  MAX_CAROUSEL_TEXT_GRAPHEMES,
  MAX_COLUMN_ACTIONS,
  MAX_COLUMNS,
  MAX_CONFIRM_TEXT_GRAPHEMES,
  MAX_ILLUSTRATED_TEXT_GRAPHEMES,
  MAX_TEMPLATE_TITLE_GRAPHEMES,
} from '../limits.js';
import { defaultAction, imageCarouselAction, templateAction } from './action-places.js';
import { altText } from './alt-text.js';
import { checkColumns } from './carousel-columns.js';
import { rgbColor } from './colors.js';
import { checkGraphemes, isText, oneOf, text } from './fields.js';
import { kinds } from './kinds.js';
import { messageShape } from './message-base.js';
import { list, object, shape, type Rule } from './shape.js';
import type {
  ButtonsTemplate,
  CarouselColumn,
  CarouselTemplate,
  ConfirmTemplate,
  ImageCarouselColumn,
  ImageCarouselTemplate,
  TemplateMessage,
} from './template-types.js';
import { httpsUrl } from './urls.js';

const CARD = {
  thumbnailImageUrl: httpsUrl,
  imageBackgroundColor: rgbColor,
  title: text({ maxGraphemes: MAX_TEMPLATE_TITLE_GRAPHEMES }),
  defaultAction,
};

const PICTURE_STYLE = {
  imageAspectRatio: oneOf(['rectangle', 'square']),
  imageSize: oneOf(['cover', 'contain']),
};

/** A text is shorter beside a title or a picture. */
function textBeside(maxAlone: number): Rule {
  return ({ text: words, title, thumbnailImageUrl }, scope) => {
    if (typeof words !== 'string') return;
    const isAlone = title === undefined && thumbnailImageUrl === undefined;
    checkGraphemes(words, isAlone ? maxAlone : MAX_ILLUSTRATED_TEXT_GRAPHEMES, scope, 'text');
  };
}

const buttons = shape<ButtonsTemplate>(
  { text: isText, actions: list(templateAction, { what: 'actions', min: 1, max: MAX_BUTTONS_ACTIONS }) },
  { ...CARD, ...PICTURE_STYLE },
  textBeside(MAX_BUTTONS_TEXT_GRAPHEMES),
);

const confirm = shape<ConfirmTemplate>(
  {
    text: text({ maxGraphemes: MAX_CONFIRM_TEXT_GRAPHEMES }),
    actions: list(templateAction, { what: 'actions', min: CONFIRM_ACTIONS, max: CONFIRM_ACTIONS }),
  },
  {},
);

const column = object(
  shape<CarouselColumn>(
    { text: isText, actions: list(templateAction, { what: 'actions', min: 1, max: MAX_COLUMN_ACTIONS }) },
    CARD,
    textBeside(MAX_CAROUSEL_TEXT_GRAPHEMES),
  ),
);

const carousel = shape<CarouselTemplate>(
  { columns: list(column, { what: 'columns', min: 1, max: MAX_COLUMNS }) },
  PICTURE_STYLE,
  checkColumns,
);

const picture = object(shape<ImageCarouselColumn>({ imageUrl: httpsUrl, action: imageCarouselAction }, {}));

const imageCarousel = shape<ImageCarouselTemplate>(
  { columns: list(picture, { what: 'columns', min: 1, max: MAX_COLUMNS }) },
  {},
);

const template = kinds({ buttons, confirm, carousel, image_carousel: imageCarousel });

export const TEMPLATE_MESSAGE = messageShape<TemplateMessage>({ altText, template }, {});
