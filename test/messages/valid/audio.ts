import { anAudio } from '../builders.js';
import { valid } from '../message-case.js';
import { urlOf } from '../strings.js';

export const AUDIO = [
  valid('audio', anAudio()),
  valid('audio of one millisecond', anAudio({ duration: 1 })),
  valid('audio of a day', anAudio({ duration: 86_400_000 })),
  valid('audio with an address of 2000 characters', anAudio({ originalContentUrl: urlOf(2000) })),
];
