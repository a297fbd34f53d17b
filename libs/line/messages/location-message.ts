import { MAX_LOCATION_UNITS } from '../limits.js';
import { decimal, text } from './fields.js';
import { messageShape, type MessageBase } from './message-base.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#location-message */
export interface LocationMessage extends MessageBase {
  type: 'location';
  /** 1 to 100 UTF-16 code units. */
  title: string;
  /** 1 to 100 UTF-16 code units. */
  address: string;
  /** Degrees, -90 to 90. */
  latitude: number;
  /** Degrees, -180 to 180. */
  longitude: number;
}

const words = text({ maxUnits: MAX_LOCATION_UNITS });

export const LOCATION_MESSAGE = messageShape<LocationMessage>(
  { title: words, address: words, latitude: decimal(-90, 90), longitude: decimal(-180, 180) },
  {},
);
