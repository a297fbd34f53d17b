import { type MediaRemark, say } from './media-texts.js';
import { AppError, InvalidInput, NotFound } from '../common/index.js';
import { MAX_IMAGE_BYTES, MAX_PIXELS, MAX_SIDE, type Size } from './image-limits.js';

export class MediaNotFound extends NotFound {
  constructor(id: string) {
    super('media', id);
  }
}

export class WrongFileType extends AppError {
  constructor(found: string, wayOut: string) {
    super(
      'unsupported_media',
      'image_type_not_allowed',
      `This is ${found}. LINE shows JPEG and PNG only. ${wayOut}`,
      { errors: [{ path: 'file', ...say('image_type', { found }) }] },
    );
  }
}

export class ImageBroken extends InvalidInput {
  constructor(why: MediaRemark) {
    super([{ path: 'file', ...why }], 'The image cannot be read. Open it, save it anew, and upload that.');
  }
}

export class ImageTooLarge extends AppError {
  constructor(found?: Size) {
    super(
      'too_large',
      found ? 'image_too_many_pixels' : 'file_too_large',
      found
        ? `The image is ${found.width} × ${found.height} pixels. At most ${MAX_PIXELS / 1_000_000} megapixels (half of ` +
            `that with more than 8 bits for each colour) and ${MAX_SIDE} on a side can be taken: make it smaller. ` +
            'LINE shows no more than 1040 across.'
        : `The file is larger than ${MAX_IMAGE_BYTES / 1_000_000} MB, which is all that LINE takes. Save it smaller.`,
    );
  }
}

export class MediaStorageFull extends AppError {
  constructor(maxBytes: number) {
    super(
      'conflict',
      'media_storage_full',
      `The images of this workspace would take more than ${maxBytes / 1_000_000} MB (MEDIA_MAX_TOTAL_MB). ` +
        'Delete some that no campaign uses, or let the operator raise the setting.',
    );
  }
}

export class TooManyUploads extends AppError {
  constructor() {
    super('too_many', 'too_many_uploads', 'Other images are being taken in. Send this one again shortly.', {
      retryAfterSeconds: 5,
    });
  }
}

export class MediaInUse extends AppError {
  constructor(id: string, campaigns: { id: string; name: string }[]) {
    super(
      'conflict',
      'media_in_use',
      'Campaigns show this image, also in messages that were sent: without it their readers see a gap. ' +
        'Archive them first, or delete it all the same with ?force=true.',
      { context: { id }, details: { campaigns } },
    );
  }
}
