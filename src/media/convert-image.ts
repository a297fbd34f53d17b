import {
  type EncodedImage,
  encodeExactly,
  encodeWithin,
  type Picture,
  reducePicture,
} from './encode-image.js';
import {
  IMAGEMAP_WIDTHS,
  imagemapBaseSize,
  MAX_FLEX_SIDE,
  MAX_IMAGE_BYTES,
  MAX_PREVIEW_BYTES,
  type Size,
  sizeAtWidth,
  sizeWithin,
} from './image-limits.js';
import type { MediaVariant } from './media.js';
import type { ParsedImage } from './parsed-image.js';

export interface ConvertedImage extends EncodedImage {
  variant: MediaVariant;
}

const CMYK_CHANNELS = 4;

/**
 * Everything that is served of an image: the original, a preview, and the widths of an imagemap unless it is too tall for one.
 * All of it is upright and without metadata. Of an animation all but the original show the first picture.
 *
 * The work is done by threads of the library; what is broken shows here at the latest.
 *
 * @throws Error of the library when the pixels cannot be decoded
 */
export async function convertImage(image: ParsedImage): Promise<ConvertedImage[]> {
  const source = pictureOf(image);
  const small = await reducePicture(source, sizeOfSmaller(source));
  const converted: ConvertedImage[] = [{ variant: 'original', ...(await originalOf(image, source)) }];
  const preview = await encodeWithin(small, sizeWithin(source, MAX_FLEX_SIDE), MAX_PREVIEW_BYTES);
  converted.push({ variant: 'preview', ...preview });
  if (imagemapBaseSize(source))
    for (const width of IMAGEMAP_WIDTHS)
      converted.push({
        variant: `${width}`,
        ...(await encodeExactly(small, sizeAtWidth(source, width), MAX_IMAGE_BYTES)),
      });
  return converted;
}

function pictureOf(image: ParsedImage): Picture {
  const { type, width, height, orientation, hasAlpha, profile } = image;
  const lies = orientation >= 5;
  return {
    content: image.bare,
    orientation,
    type,
    hasAlpha,
    profile,
    width: lies ? height : width,
    height: lies ? width : height,
  };
}

/** Large enough for everything that is made of it, and never larger than the picture. */
function sizeOfSmaller(source: Size): Size {
  const base = imagemapBaseSize(source) ?? sizeWithin(source, MAX_FLEX_SIDE);
  return base.width < source.width ? base : { width: source.width, height: source.height };
}

/** Kept bit for bit when it can be; else encoded anew, since phones do not agree on turned and on CMYK pictures. */
async function originalOf(image: ParsedImage, source: Picture): Promise<EncodedImage> {
  const { width, height, type, content, orientation } = source;
  const isCmyk = type === 'image/jpeg' && image.channels === CMYK_CHANNELS;
  if (orientation === 1 && !isCmyk && content.length <= MAX_IMAGE_BYTES)
    return { type, width, height, content };
  return encodeWithin(source, { width, height }, MAX_IMAGE_BYTES);
}
