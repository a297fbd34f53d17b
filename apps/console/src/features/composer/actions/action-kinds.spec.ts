import { describe, expect, it } from '@jest/globals';
import { checkMessages } from '../../../../../../libs/line/messages/check-messages.js';
import { asType, QUICK_REPLY_ACTIONS } from './action-kinds.js';

const messageWith = (action: Record<string, unknown>) => [
  { type: 'text', text: 'Hi', quickReply: { items: [{ type: 'action', action }] } },
];

describe('asType', () => {
  it('keeps the label, and the data where both have some', () => {
    const postback = { type: 'postback', label: 'Book', data: 'a=1', displayText: 'Book it' };
    expect(asType(postback, 'datetimepicker')).toEqual({
      type: 'datetimepicker',
      label: 'Book',
      data: 'a=1',
      mode: 'date',
    });
    expect(asType(postback, 'uri')).toEqual({ type: 'uri', label: 'Book', uri: '' });
  });

  it.each(QUICK_REPLY_ACTIONS)('makes a %s that LINE knows: only what is still empty is wrong', (type) => {
    const issues = checkMessages(messageWith(asType({ label: 'Go' }, type)), 'template');
    const about = issues.filter(
      ({ severity, message }) => severity === 'error' && !message.includes('empty'),
    );
    expect(about).toEqual([]);
  });
});
