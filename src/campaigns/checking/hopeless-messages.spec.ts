import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LOCALIZATION } from '../../messages/index.js';
import { hopelessMessages } from './hopeless-messages.js';

const text = (value: string): Record<string, unknown> => ({ type: 'text', text: value });
const LONGEST = 'x'.repeat(5_000);

function pathsOf(...messages: Record<string, unknown>[]): string[] {
  const content = { messages, utm: null, tracking: 'none' as const, localization: DEFAULT_LOCALIZATION };
  return hopelessMessages(content).map(({ path }) => path);
}

describe('hopelessMessages', () => {
  it('finds none among messages of the longest size', () => {
    expect(pathsOf(text('Hello'), text(LONGEST))).toEqual([]);
  });

  it('names the one that is too long for everybody', () => {
    expect(pathsOf(text('Hello'), text(`${LONGEST}x`))).toEqual(['messages[1].text']);
  });

  it('leaves a message alone that depends on the contact, required or guarded', () => {
    expect(pathsOf(text(`${LONGEST}{{name}}`), text(`${LONGEST}{{#if a}}x{{/if}}`))).toEqual([]);
  });

  it('leaves a broken template to those who judge templates', () => {
    expect(pathsOf(text('{{#if'))).toEqual([]);
  });
});
