import { say } from './issue-texts.js';
import { isLineId } from '../ids.js';
import { isText, text } from './fields.js';
import { kinds } from './kinds.js';
import { shape, type Field, type Rule } from './shape.js';

/** What stands in a text of version 2 in place of `{key}`. */
export type Substitution = EmojiSubstitution | MentionSubstitution;

/** A LINE emoji; at most 20 in one text. */
export interface EmojiSubstitution {
  type: 'emoji';
  productId: string;
  emojiId: string;
}

/**
 * A mention; at most 20 in one text. Only in messages to a group or room in which the account and everybody mentioned
 * are members.
 */
export interface MentionSubstitution {
  type: 'mention';
  mentionee: { type: 'user'; userId: string } | { type: 'all' };
}

const userId: Field = (value, scope, step) => {
  if (!isText(value, scope, step) || !scope.isFinal(value) || isLineId(value, 'user')) return;
  scope.error(say('not_a_person_id'), step);
};

const mentionee = kinds({
  user: shape<{ type: 'user'; userId: string }>({ userId }, {}),
  all: shape<{ type: 'all' }>({}, {}),
});

const checkRecipients: Rule = (_mention, scope) => {
  const { recipients } = scope.check;
  if (recipients === 'users') {
    scope.error(say('mention_to_person'));
  } else if (recipients === 'any') {
    scope.warning(say('mention_may_reach_person'));
  }
};

export const substitute = kinds({
  emoji: shape<EmojiSubstitution>({ productId: text(), emojiId: text() }, {}),
  mention: shape<MentionSubstitution>({ mentionee }, {}, checkRecipients),
});
