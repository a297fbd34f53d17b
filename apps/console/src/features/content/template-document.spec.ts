import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../api/problem.js';
import { differences, documentOf, mistakesOf } from './template-document.js';

const text = (words: string) => ({ type: 'text', text: words });

describe('the document of a message template', () => {
  it('is empty for a new one', () => {
    expect(documentOf(null)).toEqual({ name: '', messages: [] });
  });

  it('differs in what makes a version, and in its name', () => {
    const stored = { name: 'Sale', messages: [text('a')] };
    expect(differences(stored, { name: ' Sale ', messages: [text('a')] })).toEqual({
      name: false,
      messages: false,
    });
    expect(differences(stored, { name: 'Sales', messages: [text('b')] })).toEqual({
      name: true,
      messages: true,
    });
  });
});

describe('the mistakes of a message template', () => {
  it('are those of the messages now, and what the server said of just these', () => {
    const messages = [text('{{#if}}'), text('')];
    const error = new ApiProblem(422, 'invalid', 'x', [
      { path: 'messages[0].text', message: 'is no template' },
      { path: 'messages[1].text', message: 'said twice' },
      { path: 'name', message: 'is too long' },
    ]);
    expect(mistakesOf(messages, { error, messages }).map(({ path }) => path)).toEqual([
      'messages[1].text',
      'messages[0].text',
    ]);
    expect(mistakesOf([text('fine')], { error, messages })).toEqual([]);
  });
});
