import { flexVideoAction } from '../action-places.js';
import type { UriAction } from '../action-types.js';
import { shape } from '../shape.js';
import { httpsUrl } from '../urls.js';
import { aspectRatio } from './aspect-ratio.js';
import type { FlexBox } from './box.js';
import { boxOrImage } from './components.js';
import type { FlexImage } from './image.js';

/**
 * A video: the hero of a bubble of size kilo, mega or giga that stands in no carousel.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/create-flex-message-including-video/
 */
export interface FlexVideo {
  type: 'video';
  /** HTTPS, mp4 of at most 200 MB. */
  url: string;
  /** HTTPS, JPEG or PNG of at most 1 MB, of the shape of the video. */
  previewUrl: string;
  /** What versions of LINE show that know no such video. */
  altContent: FlexBox | FlexImage;
  /** `width:height`, default `1:1`. */
  aspectRatio?: string;
  action?: UriAction;
}

export const VIDEO = shape<FlexVideo>(
  { url: httpsUrl, previewUrl: httpsUrl, altContent: boxOrImage },
  { aspectRatio, action: flexVideoAction },
);
