import { MAX_CLIPBOARD_UNITS, MAX_IMAGEMAP_LABEL_UNITS, MAX_IMAGEMAP_TEXT_UNITS } from '../limits.js';
import { text, whole } from './fields.js';
import { kinds } from './kinds.js';
import { object, shape } from './shape.js';
import { link } from './urls.js';

/**
 * What happens when an area of an imagemap is tapped: actions of their own kind.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#imagemap-action-objects
 */
export type ImagemapAction = ImagemapUriAction | ImagemapMessageAction | ImagemapClipboardAction;

export interface ImagemapUriAction {
  type: 'uri';
  /** Read out to people who cannot see the picture, at most 100 UTF-16 code units. */
  label?: string;
  /** http, https, line or tel; at most 1,000 UTF-16 code units. */
  linkUri: string;
  area: ImagemapArea;
}

export interface ImagemapMessageAction {
  type: 'message';
  /** As above. */
  label?: string;
  /** 1 to 400 UTF-16 code units. */
  text: string;
  area: ImagemapArea;
}

export interface ImagemapClipboardAction {
  type: 'clipboard';
  /** As above. */
  label?: string;
  /** 1 to 1,000 UTF-16 code units. */
  clipboardText: string;
  area: ImagemapArea;
}

/** A rectangle in pixels, on a picture 1,040 wide, from its top left. */
export interface ImagemapArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const area = object(
  shape<ImagemapArea>({ x: whole(0), y: whole(0), width: whole(1), height: whole(1) }, {}),
);

const label = text({ maxUnits: MAX_IMAGEMAP_LABEL_UNITS });

export const imagemapAction = kinds({
  uri: shape<ImagemapUriAction>({ linkUri: link, area }, { label }),
  message: shape<ImagemapMessageAction>(
    { text: text({ maxUnits: MAX_IMAGEMAP_TEXT_UNITS }), area },
    { label },
  ),
  clipboard: shape<ImagemapClipboardAction>(
    { clipboardText: text({ maxUnits: MAX_CLIPBOARD_UNITS }), area },
    { label },
  ),
});
