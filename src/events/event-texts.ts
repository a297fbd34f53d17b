import { INPUT_TEXTS } from '../common/index.js';
import { saying } from '#libs/findings';

/** All that is said of events that are sent; each reads on from the path. */
export const EVENT_TEXTS = {
  ...INPUT_TEXTS,
  not_event_object: 'must be an object with an externalId and a name',
  not_an_event_field: 'is not a known field; what you know of an event belongs into "properties"',
  event_name_missing: 'is missing: it says what happened, such as purchase',
  text_longer_than: 'must have at most {{max}} characters, not {{length}}',
  control_character: 'must not hold line breaks or other control characters',
  blank_around: 'must not begin or end with a blank',
  event_contact_unknown:
    'is no contact of this workspace; bring the contact first, by PUT /contacts/:externalId',
  event_at_unfit: 'must be a date and time with its zone, such as 2026-05-01T09:00:00+09:00',
  event_at_ahead: 'is in the future; up to {{minutes}} minutes are let pass, since clocks differ',
  event_names_beyond_limit:
    'would be one name too many: a workspace has at most {{max}}. What differs from event to event belongs into "properties"',
  event_properties_beyond_limit: 'must have at most {{max}} properties',
  event_properties_too_large: 'must have at most {{max}} characters in all, as JSON',
  event_property_unfit: 'must be a text, number, boolean or null',
} as const;

export const say = saying(EVENT_TEXTS);
