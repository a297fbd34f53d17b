import { say } from './issue-texts.js';
import { IMAGEMAP_WIDTH_PX, MAX_IMAGEMAP_ACTIONS, MAX_IMAGEMAP_LINK_LABEL_UNITS } from '../limits.js';
import { altText } from './alt-text.js';
import { text, whole } from './fields.js';
import { area, imagemapAction, type ImagemapAction, type ImagemapArea } from './imagemap-action.js';
import type { IssueScope } from './issue-scope.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import { messageShape, type MessageBase } from './message-base.js';
import { list, object, shape, type Field } from './shape.js';
import { httpsUrl, link } from './urls.js';

/**
 * A picture with areas to tap, on which a video may play.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#imagemap-message
 */
export interface ImagemapMessage extends MessageBase {
  type: 'imagemap';
  /** HTTPS. LINE fetches `/240`, `/300`, `/460`, `/700` and `/1040` below it, without a file extension. */
  baseUrl: string;
  /** 1 to 1,500 UTF-16 code units. */
  altText: string;
  /** In pixels; the width is always 1,040. */
  baseSize: { width: number; height: number };
  /** At most 50. */
  actions: ImagemapAction[];
  video?: ImagemapVideo;
}

export interface ImagemapVideo {
  /** HTTPS, mp4 of at most 200 MB. */
  originalContentUrl: string;
  /** HTTPS, JPEG or PNG of at most 1 MB. */
  previewImageUrl: string;
  area: ImagemapArea;
  /** Shown when the video has ended. */
  externalLink?: {
    /** http, https, line or tel; at most 1,000 UTF-16 code units. */
    linkUri: string;
    /** 1 to 30 UTF-16 code units. */
    label: string;
  };
}

const baseUrl: Field = (value, scope, step) => {
  httpsUrl(value, scope, step);
  if (typeof value === 'string' && scope.isFinal(value) && /\.(?:png|jpe?g|gif|webp)$/i.test(value)) {
    scope.warning(say('ends_like_file'), step);
  }
};

const width: Field = (value, scope, step) => {
  if (value !== IMAGEMAP_WIDTH_PX) scope.error(say('not_fixed_width', { width: IMAGEMAP_WIDTH_PX }), step);
};

const externalLink = object(
  shape<NonNullable<ImagemapVideo['externalLink']>>(
    { linkUri: link, label: text({ maxUnits: MAX_IMAGEMAP_LINK_LABEL_UNITS }) },
    {},
  ),
);

const video = object(
  shape<ImagemapVideo>({ originalContentUrl: httpsUrl, previewImageUrl: httpsUrl, area }, { externalLink }),
);

export const IMAGEMAP_MESSAGE = messageShape<ImagemapMessage>(
  {
    baseUrl,
    altText,
    baseSize: object(shape<ImagemapMessage['baseSize']>({ width, height: whole(1) }, {})),
    actions: list(imagemapAction, { what: 'actions', max: MAX_IMAGEMAP_ACTIONS }),
  },
  { video },
  warnOfAreas,
);

/** LINE takes areas that leave the picture; what lies outside cannot be tapped. */
function warnOfAreas({ baseSize, actions, video: film }: JsonObject, scope: IssueScope): void {
  const height = isJsonObject(baseSize) ? baseSize['height'] : undefined;
  if (typeof height !== 'number') return;
  if (isJsonObject(film)) warnOfArea(film['area'], height, scope.below('video'));
  if (!Array.isArray(actions)) return;
  for (const [index, action] of actions.slice(0, MAX_IMAGEMAP_ACTIONS).entries()) {
    if (isJsonObject(action)) warnOfArea(action['area'], height, scope.below('actions').below(index));
  }
}

function warnOfArea(value: unknown, height: number, scope: IssueScope): void {
  if (!isJsonObject(value)) return;
  const isWithin = edge(value, 'x', 'width') <= IMAGEMAP_WIDTH_PX && edge(value, 'y', 'height') <= height;
  if (isWithin) return;
  scope.warning(say('area_outside', { width: IMAGEMAP_WIDTH_PX, height }), 'area');
}

/** Where the area ends; 0 when that cannot be told, which is judged elsewhere. */
function edge(rectangle: JsonObject, startKey: string, lengthKey: string): number {
  const start = rectangle[startKey];
  const length = rectangle[lengthKey];
  return typeof start === 'number' && typeof length === 'number' ? start + length : 0;
}
