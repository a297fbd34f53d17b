import { anAudio, without } from '../builders.js';
import { invalid, oursAlone } from '../message-case.js';

export const AUDIO = [
  invalid('audio without sound', '.originalContentUrl', without(anAudio(), 'originalContentUrl')),
  invalid('audio without duration', '.duration', without(anAudio(), 'duration')),
  invalid(
    'audio without TLS',
    '.originalContentUrl',
    anAudio({ originalContentUrl: 'http://example.com/a.m4a' }),
  ),
  invalid('audio whose duration is a string', '.duration', anAudio({ duration: '60000' })),
  invalid('audio whose duration is null', '.duration', anAudio({ duration: null })),
  invalid('audio of half a millisecond', '.duration', anAudio({ duration: 0.5 })),
  invalid('audio of negative duration', '.duration', anAudio({ duration: -1 })),
  oursAlone(
    invalid(
      'audio with a preview',
      '.previewImageUrl',
      anAudio({ previewImageUrl: 'https://example.com/a.png' }),
    ),
  ),
];
