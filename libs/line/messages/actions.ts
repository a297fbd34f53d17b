import { say } from './issue-texts.js';
import { MAX_ACTION_TEXT_GRAPHEMES, MAX_CLIPBOARD_UNITS, MAX_POSTBACK_DATA_UNITS } from '../limits.js';
import type { ClipboardAction, MessageAction, PostbackAction, UriAction } from './action-types.js';
import { checkUnits, oneOf, text } from './fields.js';
import type { IssueScope } from './issue-scope.js';
import type { JsonObject } from './json-object.js';
import { object, shape, type Field } from './shape.js';
import { link } from './urls.js';

/* The fields of each action but its label, which depends on the place. */

const actionText = text({ maxGraphemes: MAX_ACTION_TEXT_GRAPHEMES });

/** What the webhook is told. LINE takes an empty one, too. */
export const postbackData: Field = (value, scope, step) => {
  if (typeof value !== 'string') scope.error(say('not_text'), step);
  else if (value === '') scope.warning(say('postback_empty'), step);
  else checkUnits(value, MAX_POSTBACK_DATA_UNITS, scope, step);
};

const INPUT_OPTIONS = ['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice'];

export const POSTBACK = shape<Omit<PostbackAction, 'label'>>(
  { data: postbackData },
  {
    displayText: actionText,
    text: actionText,
    inputOption: oneOf(INPUT_OPTIONS),
    fillInText: actionText,
  },
  checkPostback,
);

function checkPostback(action: JsonObject, scope: IssueScope): void {
  const { text: oldText, displayText, inputOption, fillInText } = action;
  if (oldText !== undefined && displayText !== undefined) {
    scope.error(say('text_beside_display_text'), 'text');
  } else if (oldText !== undefined) {
    scope.warning(say('text_deprecated'), 'text');
  }
  const mayOpenKeyboard =
    inputOption === 'openKeyboard' || (typeof inputOption === 'string' && !scope.isFinal(inputOption));
  if (fillInText !== undefined && !mayOpenKeyboard) {
    scope.error(say('fill_in_without_keyboard'), 'fillInText');
  }
}

export const MESSAGE = shape<Omit<MessageAction, 'label'>>({ text: actionText }, {});

export const CLIPBOARD = shape<Omit<ClipboardAction, 'label'>>(
  { clipboardText: text({ maxUnits: MAX_CLIPBOARD_UNITS }) },
  {},
);

/** @param altUri judges `altUri`, which works in some places only */
export function uriAction(altUri: Field): ReturnType<typeof shape> {
  return shape<Omit<UriAction, 'label'>>({ uri: link }, { altUri });
}

/** `altUri` where it works. */
export const desktopLink = object(shape<NonNullable<UriAction['altUri']>>({ desktop: link }, {}));

/** `altUri` where LINE ignores it. */
export const idleDesktopLink: Field = (value, scope, step) => {
  desktopLink(value, scope, step);
  scope.warning(say('desktop_link_idle'), step);
};

/** `altUri` where LINE does not offer it. */
export const noDesktopLink: Field = (_value, scope, step) => {
  scope.error(say('desktop_link_in_quick_reply'), step);
};
