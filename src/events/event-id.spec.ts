import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUuid } from '../common/index.js';
import { eventRowId } from './event-id.js';

const WORKSPACE = '0190a1fc-2078-71b3-a78e-f06a8d6dc3cc';
const OTHER = '0190a1fc-2078-71b3-a78e-f06a8d6dc3cd';

describe('the id of an event’s row', () => {
  it('is the same for the same event, and another in another workspace', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (eventId) => {
        const id = eventRowId(WORKSPACE, eventId);
        expect(isUuid(id) && id.charAt(14) === '8').toBe(true);
        expect(eventRowId(WORKSPACE, eventId)).toBe(id);
        expect(eventRowId(OTHER, eventId)).not.toBe(id);
      }),
    );
  });

  it('is another one each time for an event without an id', () => {
    expect(eventRowId(WORKSPACE, null)).not.toBe(eventRowId(WORKSPACE, null));
  });
});
