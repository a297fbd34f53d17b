import { describe, expect, it } from '@jest/globals';
import { addMessage, duplicateMessage, moveMessage, removeMessage } from './message-list.js';

const quickReply = { items: [] };
const a = { type: 'text', text: 'a' };
const b = { type: 'text', text: 'b' };
const last = { type: 'text', text: 'last', quickReply };
const bare = { type: 'text', text: 'last' };

describe('the list of messages', () => {
  it('hands the quick replies to a message that is added', () => {
    expect(addMessage([a, last], b)).toEqual([a, bare, { ...b, quickReply }]);
  });

  it('hands them to the message that becomes the last', () => {
    expect(moveMessage([a, last], 1, -1)).toEqual([bare, { ...a, quickReply }]);
    expect(moveMessage([a, last], 0, 1)).toEqual([bare, { ...a, quickReply }]);
  });

  it('keeps them on the second of two that are the same', () => {
    expect(duplicateMessage([a, last], 1)).toEqual([a, bare, last]);
  });

  it('keeps them when the last message goes, and drops them with the only one', () => {
    expect(removeMessage([a, last], 1)).toEqual([{ ...a, quickReply }]);
    expect(removeMessage([last], 0)).toEqual([]);
  });

  it('leaves other changes alone', () => {
    expect(moveMessage([a, b, last], 0, 1)).toEqual([b, a, last]);
    expect(removeMessage([a, b], 0)).toEqual([b]);
    expect(moveMessage([a, b], 0, -1)).toEqual([a, b]);
  });
});
