import type { IMAGEMAP_WIDTHS } from './image-limits.js';
import type { ImageType } from './parsed-image.js';

/** What is served of an image; the numbers are the widths of an imagemap. */
export type MediaVariant = 'original' | 'preview' | `${(typeof IMAGEMAP_WIDTHS)[number]}`;

/** An image of a workspace, without its content. */
export interface Media {
  id: string;
  workspaceId: string;
  name: string;
  /** of the original as it is served: upright, without metadata */
  type: ImageType;
  width: number;
  height: number;
  bytes: number;
  animated: boolean;
  previewType: ImageType;
  createdAt: Date;
}

/** One file of it, to be stored. */
export interface NewMediaFile {
  variant: MediaVariant;
  type: ImageType;
  content: Buffer;
  etag: string;
}

/** One file of it, to be served. `etag` is the SHA-256 of its content. */
export type MediaFile = Omit<NewMediaFile, 'variant'>;
