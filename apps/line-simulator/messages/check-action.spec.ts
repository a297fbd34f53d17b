import { describe, expect, it } from '@jest/globals';
import { explainMessages } from './check-messages.js';
import { FAMILY } from './spec-answers.js';

/** What is wrong with an action, by the place it stands in; the paths begin at the action. */
const PLACES: Record<string, { message: (action: unknown) => unknown; path: string }> = {
  quickReply: {
    message: (action) => ({ type: 'text', text: 'a', quickReply: { items: [{ type: 'action', action }] } }),
    path: 'messages[0].quickReply.items[0].action',
  },
  template: {
    message: (action) => ({
      type: 'template',
      altText: 'a',
      template: { type: 'buttons', text: 'a', actions: [action] },
    }),
    path: 'messages[0].template.actions[0]',
  },
  imageCarousel: {
    message: (action) => ({
      type: 'template',
      altText: 'a',
      template: { type: 'image_carousel', columns: [{ imageUrl: 'https://a.example/a.png', action }] },
    }),
    path: 'messages[0].template.columns[0].action',
  },
  flexButton: {
    message: (action) => flexWith({ type: 'button', action }),
    path: 'messages[0].contents.body.contents[0].action',
  },
  flexBox: {
    message: (action) => flexWith({ type: 'box', layout: 'vertical', contents: [], action }),
    path: 'messages[0].contents.body.contents[0].action',
  },
};

const flexWith = (component: object): object => ({
  type: 'flex',
  altText: 'a',
  contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents: [component] } },
});

function wrongIn(place: string, action: unknown): string[] {
  const where = PLACES[place];
  const found = explainMessages([where?.message(action)]);
  return found.map(({ property }) => property.replace(where?.path ?? '', ''));
}

const EVERYWHERE = Object.keys(PLACES);
const uri = { type: 'uri', label: 'go', uri: 'https://a.example/' };

describe('labels', () => {
  it.each([
    ['quickReply', 20, true],
    ['template', 20, true],
    ['imageCarousel', 12, false],
    ['flexButton', 40, true],
    ['flexBox', 40, false],
  ])('in %s have up to %d graphemes; needed: %s', (place, most, isNeeded) => {
    expect(wrongIn(place, { ...uri, label: FAMILY.repeat(most) })).toEqual([]);
    expect(wrongIn(place, { ...uri, label: FAMILY.repeat(most + 1) })).toEqual(['.label']);
    expect(wrongIn(place, { ...uri, label: undefined })).toEqual(isNeeded ? ['.label'] : []);
  });
});

describe('types', () => {
  it('camera, camera roll and location are for quick replies, rich menu switches for no message', () => {
    for (const type of ['camera', 'cameraRoll', 'location']) {
      const refusing = EVERYWHERE.filter((place) => wrongIn(place, { type, label: 'a' }).length > 0);
      expect(refusing).toEqual(EVERYWHERE.filter((place) => place !== 'quickReply'));
    }
    const rich = { type: 'richmenuswitch', label: 'a', richMenuAliasId: 'a', data: 'a' };
    expect(EVERYWHERE.map((place) => wrongIn(place, rich))).toEqual(EVERYWHERE.map(() => ['.type']));
  });

  it.each<[object, string[]]>([
    [{ type: 'postback', data: 'x'.repeat(300), displayText: FAMILY.repeat(300) }, []],
    [{ type: 'postback', data: 'x'.repeat(301) }, ['.data']],
    [{ type: 'postback', data: FAMILY.repeat(38) }, ['.data']],
    [{ type: 'postback', data: 'x', displayText: FAMILY.repeat(301) }, ['.displayText']],
    [{ type: 'postback', data: 'x', displayText: 'a', text: 'a' }, ['.text']],
    [{ type: 'postback', data: 'x', inputOption: 'openKeyboard', fillInText: 'a' }, []],
    [{ type: 'postback', data: 'x', inputOption: 'openVoice', fillInText: 'a' }, ['.fillInText']],
    [{ type: 'postback', data: 'x', inputOption: 'openDoor' }, ['.inputOption']],
    [{ type: 'message', text: FAMILY.repeat(300) }, []],
    [{ type: 'message', text: FAMILY.repeat(301) }, ['.text']],
    [{ type: 'message' }, ['.text']],
    [{ type: 'uri', uri: 'line://nv/camera/' }, []],
    [{ type: 'uri', uri: 'tel:0312345678' }, []],
    [{ type: 'uri', uri: 'javascript:alert(1)' }, ['.uri']],
    [{ type: 'uri', uri: `https://a.example/${'x'.repeat(983)}` }, ['.uri']],
    [{ type: 'clipboard', clipboardText: 'x'.repeat(1_000) }, []],
    [{ type: 'clipboard', clipboardText: '' }, ['.clipboardText']],
    [{ type: 'clipboard', clipboardText: 'x'.repeat(1_001) }, ['.clipboardText']],
    [{ type: 'datetimepicker', data: 'x', mode: 'date', initial: '2026-02-28', min: '1900-01-01' }, []],
    [{ type: 'datetimepicker', data: 'x', mode: 'date', initial: '2026-02-29' }, ['.initial']],
    [{ type: 'datetimepicker', data: 'x', mode: 'date', max: '2101-01-01' }, ['.max']],
    [{ type: 'datetimepicker', data: 'x', mode: 'time', min: '23:59', max: '24:00' }, ['.max']],
    [{ type: 'datetimepicker', data: 'x', mode: 'datetime', min: '2026-01-01t00:00' }, []],
    [{ type: 'datetimepicker', data: 'x', mode: 'datetime', min: '2026-01-01 00:00' }, ['.min']],
    [{ type: 'datetimepicker', data: 'x', mode: 'time', min: '10:00', max: '10:00' }, ['.max']],
    [{ type: 'datetimepicker', data: 'x', mode: 'month' }, ['.mode']],
  ])('%j: wrong is %j, everywhere', (action, wrong) => {
    const labelled = { label: 'a', ...action };
    expect(EVERYWHERE.map((place) => wrongIn(place, labelled))).toEqual(EVERYWHERE.map(() => wrong));
  });

  it('looks at an address for desktops only in flex', () => {
    const action = { ...uri, altUri: { desktop: 'ftp://a.example' } };
    const refusing = EVERYWHERE.filter((place) => wrongIn(place, action).length > 0);
    expect(refusing).toEqual(['flexButton', 'flexBox']);
  });
});
