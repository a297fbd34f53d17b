/** What LINE takes, and what a server with little memory can convert. Bytes are decimal: LINE does not say which it means. */
export const MAX_IMAGE_BYTES = 10_000_000;
export const MAX_PREVIEW_BYTES = 1_000_000;
export const MAX_ICON_BYTES = 1_000_000;
export const MAX_ANIMATED_BYTES = 300_000;

/** Longest side of flex images, and width of template images. Previews are made to fit both. */
export const MAX_FLEX_SIDE = 1024;

/** The widths at which a phone may ask for an imagemap; positions of its actions are given for the widest. */
export const IMAGEMAP_WIDTHS = [240, 300, 460, 700, 1040] as const;
export const IMAGEMAP_BASE_WIDTH = 1040;
/** Ours: five screens tall. LINE states no limit, but each of the sizes has to stay below 10 MB. */
export const MAX_IMAGEMAP_HEIGHT = 5200;

/** Ours: 40 megapixels at 8 bits take about 400 MB while they are turned and encoded. */
export const MAX_PIXELS = 40_000_000;
export const MAX_SIDE = 20_000;

export interface Size {
  width: number;
  height: number;
}

/** As large as fits into a square of `side`, in proportion; never larger than it is. */
export function sizeWithin(size: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(size.width, size.height));
  return { width: proportional(size.width, scale), height: proportional(size.height, scale) };
}

/** Exactly this wide, in proportion. */
export function sizeAtWidth(size: Size, width: number): Size {
  return { width, height: proportional(size.height, width / size.width) };
}

/** The size in which the positions of an imagemap's actions are given, or `null` when it is too tall for one. */
export function imagemapBaseSize(size: Size): Size | null {
  const base = sizeAtWidth(size, IMAGEMAP_BASE_WIDTH);
  return base.height <= MAX_IMAGEMAP_HEIGHT ? base : null;
}

function proportional(length: number, scale: number): number {
  return Math.max(1, Math.round(length * scale));
}
