import { aLocation, without } from '../builders.js';
import { invalid } from '../message-case.js';
import { flowers, x } from '../strings.js';

export const LOCATION = [
  ...['title', 'address', 'latitude', 'longitude'].map((name) =>
    invalid(`location without ${name}`, `.${name}`, without(aLocation(), name)),
  ),
  invalid('location with a title of 101 characters', '.title', aLocation({ title: x(101) })),
  invalid('location with a title of 102 code units', '.title', aLocation({ title: flowers(51) })),
  invalid('location with an address of 101 characters', '.address', aLocation({ address: x(101) })),
  invalid('location with an empty title', '.title', aLocation({ title: '' })),
  invalid('location with an empty address', '.address', aLocation({ address: '' })),
  invalid('location whose latitude is a string', '.latitude', aLocation({ latitude: '35.67966' })),
  invalid('location whose longitude is null', '.longitude', aLocation({ longitude: null })),
];
