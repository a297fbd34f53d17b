import { decodeCursor, encodeCursor, InvalidInput, isUuid, say } from '../common/index.js';
import type { AudienceSort } from './audience.dto.js';

export interface AudiencePosition {
  position: string;
  id: string;
}

const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

/** A cursor belongs to one order; where a list begins in another order, it says nothing. */
export function audienceCursor(sort: AudienceSort, { position, id }: AudiencePosition): string {
  return encodeCursor([sort, position, id]);
}

/** @throws InvalidInput when it is no cursor of the list in this order */
export function readAudienceCursor(cursor: string, sort: AudienceSort): AudiencePosition {
  const isText = (part: unknown): boolean => typeof part === 'string' && part.length <= 500;
  const [of, position = '', id = ''] = decodeCursor(cursor, 3, isText);
  if (of !== sort || !isUuid(id) || !fits(position, sort))
    throw new InvalidInput([
      {
        path: 'cursor',
        ...say('not_a_cursor'),
        message: 'is not a cursor of this list in this order; leave it out for the first page',
      },
    ]);
  return { position, id };
}

function fits(position: string, sort: AudienceSort): boolean {
  switch (sort) {
    case 'createdAt':
    case '-createdAt':
      return isUuid(position);
    case 'updatedAt':
    case '-updatedAt':
      return INSTANT.test(position) && !Number.isNaN(Date.parse(position.replace(/(\.\d{3})\d*/, '$1')));
    case 'name':
    case '-name':
      return !position.includes('\0');
  }
}
