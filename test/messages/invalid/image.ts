import { anImage, without } from '../builders.js';
import { invalid, oursAlone } from '../message-case.js';
import { BAD_HTTPS_URLS } from '../strings.js';

export const IMAGE = [
  invalid('image without original', '.originalContentUrl', without(anImage(), 'originalContentUrl')),
  invalid('image without preview', '.previewImageUrl', without(anImage(), 'previewImageUrl')),
  ...BAD_HTTPS_URLS.map(([why, url]) =>
    invalid(`image with an original ${why}`, '.originalContentUrl', anImage({ originalContentUrl: url })),
  ),
  invalid(
    'image with a preview without TLS',
    '.previewImageUrl',
    anImage({ previewImageUrl: 'http://example.com/a.png' }),
  ),
  oursAlone(
    invalid('image with a property of a clumsy name', '.url', anImage({ url: 'https://example.com/a.png' })),
  ),
];
