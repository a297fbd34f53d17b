import type {
  Action,
  CameraAction,
  CameraRollAction,
  LocationAction,
  RichMenuSwitchAction,
} from './action-types.js';
import type { MessageBase } from './message-base.js';

/**
 * A message of one of four ready layouts.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#template-messages
 */
export interface TemplateMessage extends MessageBase {
  type: 'template';
  /** 1 to 1,500 UTF-16 code units. */
  altText: string;
  template: ButtonsTemplate | ConfirmTemplate | CarouselTemplate | ImageCarouselTemplate;
}

/** Labels are required, 1 to 20 characters; in an image carousel optional, at most 12. */
export type TemplateAction = Exclude<
  Action,
  CameraAction | CameraRollAction | LocationAction | RichMenuSwitchAction
>;

/** How pictures are fitted. */
export interface PictureStyle {
  /** Default `rectangle`, which is 1.51:1. */
  imageAspectRatio?: 'rectangle' | 'square';
  /** Default `cover`. */
  imageSize?: 'cover' | 'contain';
}

/** Title, text and picture above the buttons. */
export interface Card {
  /** HTTPS, JPEG or PNG of at most 10 MB, at most 1,024 pixels wide. */
  thumbnailImageUrl?: string;
  /** #RRGGBB; default white. */
  imageBackgroundColor?: string;
  /** 1 to 40 characters. */
  title?: string;
  text: string;
  /** When the picture, the title or the text is tapped. */
  defaultAction?: TemplateAction;
}

/** The text has at most 160 characters, or 60 beside a title or a picture. */
export interface ButtonsTemplate extends Card, PictureStyle {
  type: 'buttons';
  /** 1 to 4. */
  actions: TemplateAction[];
}

export interface ConfirmTemplate {
  type: 'confirm';
  /** 1 to 240 characters. */
  text: string;
  /** Exactly 2. */
  actions: TemplateAction[];
}

export interface CarouselTemplate extends PictureStyle {
  type: 'carousel';
  /** 1 to 10. All with the same number of actions, and all or none with a title, and with a picture. */
  columns: CarouselColumn[];
}

/** The text has at most 120 characters, or 60 beside a title or a picture. */
export interface CarouselColumn extends Card {
  /** 1 to 3. */
  actions: TemplateAction[];
}

export interface ImageCarouselTemplate {
  type: 'image_carousel';
  /** 1 to 10. */
  columns: ImageCarouselColumn[];
}

export interface ImageCarouselColumn {
  /** HTTPS, a square JPEG or PNG of at most 10 MB, at most 1,024 pixels wide. */
  imageUrl: string;
  action: TemplateAction;
}
