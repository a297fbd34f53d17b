import { describe, expect, it } from '@jest/globals';
import { recipientOf, renderCampaign } from './render-campaign.js';

const USER = `U${'a'.repeat(32)}`;
const text = (value: string): Record<string, unknown> => ({ type: 'text', text: value });

describe('renderCampaign', () => {
  it('given all values, renders every message', () => {
    const messages = [text('Hello {{name}}'), text('{{points}} points')];
    expect(renderCampaign({ messages }, { name: 'Aoi', points: 3 })).toEqual({
      ok: true,
      messages: [text('Hello Aoi'), text('3 points')],
    });
  });

  it('given missing values, names each place and variable', () => {
    const messages = [text('{{name}} {{city}}'), text('fixed'), text('{{name}}')];
    expect(renderCampaign({ messages }, {})).toEqual({
      ok: false,
      problems: [
        {
          path: 'messages[0].text',
          message: 'no value for {{name}}, {{city}} and no fallback',
          reason: 'personalization_missing',
        },
        {
          path: 'messages[2].text',
          message: 'no value for {{name}} and no fallback',
          reason: 'personalization_missing',
        },
      ],
    });
  });

  it.each([
    ['a broken template', [text('{{#if name}}')], 'messages[0].text', 'personalization_error'],
    ['a text that grew too long', [text('{{name}}')], 'messages[0].text', 'message_rejected'],
  ])('given %s, says where and with which reason a delivery would fail', (_, messages, path, reason) => {
    const rendered = renderCampaign({ messages }, { name: 'x'.repeat(5_001) });
    expect(rendered).toMatchObject({ ok: false, problems: [{ path, reason }] });
  });
});

describe('recipientOf', () => {
  it('is the LINE ID the template gives, or null when it gives none', () => {
    const recipient = '{{line_id}}';
    expect(recipientOf({ recipient }, { line_id: USER })).toBe(USER);
    expect(recipientOf({ recipient }, {})).toBeNull();
    expect(recipientOf({ recipient }, { line_id: 'nobody' })).toBeNull();
  });
});
