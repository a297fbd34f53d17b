import { fitsOf } from './fits.js';
import { imagemapBaseSize } from './image-limits.js';
import type { Media } from './media.js';
import type { MediaUrls, MediaView } from './media.dto.js';

/** @param publicUrl how the world reaches this server, without a slash at the end */
export function mediaView(media: Media, publicUrl: string): MediaView {
  const { id, name, type, width, height, bytes, animated, createdAt } = media;
  const baseSize = imagemapBaseSize(media);
  const urls = urlsOf(id, publicUrl, baseSize !== null);
  const addresses = { original: urls.original, preview: urls.preview, imagemap: urls.imagemapBase };
  const fits = fitsOf(media).map(({ address, ...fit }) => ({ ...fit, url: address && addresses[address] }));
  const view = { id, name, type, width, height, bytes, animated, createdAt };
  return { ...view, urls, baseSize, fits, warnings: warningsOf(publicUrl) };
}

function urlsOf(id: string, publicUrl: string, isImagemap: boolean): MediaUrls {
  const original = `${publicUrl}/media/${id}`;
  return {
    original,
    preview: `${original}/preview`,
    imagemapBase: isImagemap ? `${original}/imagemap` : null,
  };
}

function warningsOf(publicUrl: string): string[] {
  if (publicUrl.startsWith('https://')) return [];
  return [
    `LINE fetches images over HTTPS only, and this server's address is ${publicUrl}. ` +
      'Set PUBLIC_URL to the https:// address by which the world reaches it.',
  ];
}
