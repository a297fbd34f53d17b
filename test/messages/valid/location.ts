import { aLocation } from '../builders.js';
import { valid } from '../message-case.js';
import { flowers, x } from '../strings.js';

export const LOCATION = [
  valid('location', aLocation()),
  valid('location with title and address of 100 characters', aLocation({ title: x(100), address: x(100) })),
  valid('location with a title of 100 code units in surrogate pairs', aLocation({ title: flowers(50) })),
  valid('location where equator and meridian meet', aLocation({ latitude: 0, longitude: 0 })),
  valid('location in the south-west', aLocation({ latitude: -54.8, longitude: -68.3 })),
];
