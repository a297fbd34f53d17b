import type { Schema } from '../../../api/client.js';
import type { Finding } from '../../../api/finding.js';

export type ImageUse = 'image' | 'imagemap' | 'flex' | 'template' | 'icon';

export interface MediaVerdict {
  /** what goes into the message; empty when the image cannot stand there */
  url: string;
  /** why it cannot */
  faults: readonly string[];
  /** what to know about it all the same */
  notes: readonly string[];
  /** the address at which this server keeps it, when LINE could not fetch it there */
  localUrl: string | null;
}

/** Whether an image of the library can stand in a place, as the server has found. @param say a finding in the reader's words */
export function judgeMedia(
  media: Pick<Schema<'MediaView'>, 'name' | 'fits' | 'urls'>,
  use: ImageUse,
  say: (finding: Finding) => string,
): MediaVerdict {
  const fit = media.fits.find((one) => one.use === use);
  const why = (fit?.remarks ?? []).map((remark) => `${media.name}: ${say(remark)}`);
  const localUrl = media.urls.original.startsWith('https:') ? null : new URL(media.urls.original).origin;
  if (!fit?.ok || fit.url === null) return { url: fit?.url ?? '', faults: why, notes: [], localUrl };
  return { url: fit.url, faults: [], notes: why, localUrl };
}
