import {
  IMAGEMAP_BASE_WIDTH,
  imagemapBaseSize,
  MAX_ANIMATED_BYTES,
  MAX_FLEX_SIDE,
  MAX_ICON_BYTES,
  MAX_IMAGE_BYTES,
  MAX_IMAGEMAP_HEIGHT,
} from './image-limits.js';
import { type MediaRemark, say } from './media-texts.js';
import type { Media } from './media.js';

/** Where an image may stand: in an image message, an imagemap, a flex message, a template, and as a sender's or reply's icon. */
export const USES = ['image', 'imagemap', 'flex', 'template', 'icon'] as const;
export type Use = (typeof USES)[number];

export interface Fit {
  use: Use;
  ok: boolean;
  /** why not; or, when it fits, what to know about it */
  remarks: MediaRemark[];
  /** what to put into the message; an imagemap takes the base of its addresses. None when nothing of it fits */
  address: 'original' | 'preview' | 'imagemap' | null;
}

export type FitFacts = Pick<Media, 'type' | 'width' | 'height' | 'bytes' | 'animated' | 'previewType'>;

/** @see https://developers.line.biz/en/reference/messaging-api/#message-objects */
export function fitsOf(media: FitFacts): Fit[] {
  return [fitsImage(media), fitsImagemap(media), fitsFlex(media), fitsTemplate(media), fitsIcon(media)];
}

function fitsImage({ animated, bytes }: FitFacts): Fit {
  if (bytes > MAX_IMAGE_BYTES) {
    const limit = say('image_bytes_limit', { size: size(bytes), max: size(MAX_IMAGE_BYTES) });
    return { use: 'image', ok: false, remarks: [limit], address: null };
  }
  return { use: 'image', ok: true, remarks: still(animated), address: 'original' };
}

function fitsImagemap(media: FitFacts): Fit {
  const { width, animated } = media;
  if (!imagemapBaseSize(media)) {
    const tall = say('imagemap_too_tall', { width: IMAGEMAP_BASE_WIDTH, max: MAX_IMAGEMAP_HEIGHT });
    return { use: 'imagemap', ok: false, remarks: [tall], address: null };
  }
  const soft =
    width < IMAGEMAP_BASE_WIDTH ? [say('imagemap_scaled_up', { width, base: IMAGEMAP_BASE_WIDTH })] : [];
  return { use: 'imagemap', ok: true, remarks: [...soft, ...still(animated)], address: 'imagemap' };
}

function fitsFlex({ animated, bytes, width, height }: FitFacts): Fit {
  const isLarge = Math.max(width, height) > MAX_FLEX_SIDE;
  if (animated && (isLarge || bytes > MAX_ANIMATED_BYTES)) {
    const limits = { max: MAX_FLEX_SIDE, maxSize: size(MAX_ANIMATED_BYTES) };
    const limit = say('animation_limit', { width, height, size: size(bytes), ...limits });
    return { use: 'flex', ok: false, remarks: [limit], address: 'preview' };
  }
  if (animated) return { use: 'flex', ok: true, remarks: [say('image_moving')], address: 'original' };
  if (isLarge) return { use: 'flex', ok: true, remarks: [byPreview(width, height)], address: 'preview' };
  return { use: 'flex', ok: true, remarks: [], address: 'original' };
}

function fitsTemplate({ animated, width, height }: FitFacts): Fit {
  if (width > MAX_FLEX_SIDE)
    return { use: 'template', ok: true, remarks: [byPreview(width, height)], address: 'preview' };
  return { use: 'template', ok: true, remarks: still(animated), address: 'original' };
}

function fitsIcon({ type, width, height, bytes, previewType }: FitFacts): Fit {
  const refuse = (why: MediaRemark): Fit => ({ use: 'icon', ok: false, remarks: [why], address: null });
  if (type !== 'image/png') return refuse(say('icon_type'));
  if (width !== height) return refuse(say('icon_not_square', { width, height }));
  if (bytes <= MAX_ICON_BYTES) return { use: 'icon', ok: true, remarks: [], address: 'original' };
  if (previewType !== 'image/png')
    return refuse(say('icon_bytes_limit', { size: size(bytes), max: size(MAX_ICON_BYTES) }));
  const remarks = [say('icon_by_preview', { size: size(bytes) })];
  return { use: 'icon', ok: true, remarks, address: 'preview' };
}

function still(animated: boolean): MediaRemark[] {
  return animated ? [say('image_still')] : [];
}

function byPreview(width: number, height: number): MediaRemark {
  return say('image_by_preview', { width, height, max: MAX_FLEX_SIDE });
}

/** Rounded up, so that what is over a limit never reads like the limit. */
function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} KB`;
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}
