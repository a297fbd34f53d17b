import { expect, it } from '@jest/globals';
import { revisionNote } from './revision-note.js';

it('knows what the server notes, and keeps what it does not know', () => {
  expect(['', 'published', 'version 3 again', 'imported'].map(revisionNote)).toEqual([
    null,
    { kind: 'published' },
    { kind: 'restored', version: '3' },
    { kind: 'other', note: 'imported' },
  ]);
});
