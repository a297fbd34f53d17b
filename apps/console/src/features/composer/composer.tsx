import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_MESSAGES } from '../../../../../libs/line/limits.js';
import { type ContactField, type Coverage, focusPath, RenderedMessages } from '../../template/index.js';
import { announce, EmptyState } from '../../ui/index.js';
import { AddMessage } from './add-message.js';
import { LinkList, type LinkSettings } from './links/link-list.js';
import { MessageCard } from './message-card.js';
import type { Mistake } from './message-editor.js';
import { addMessage, duplicateMessage, moveMessage, removeMessage } from './message-list.js';
import { type LineMessageType, newMessage } from './message-types.js';
import { focusEditor } from './focus-editor.js';
import { replacedAt } from './lists.js';
import { useKeys } from './use-keys.js';
import './composer.css';

export interface ComposerProps {
  messages: readonly Record<string, unknown>[];
  onChange: (messages: Record<string, unknown>[], name: string) => void;
  mistakes: readonly Mistake[];
  fields: readonly ContactField[];
  coverage: Coverage | null;
  /** null where links cannot be tracked, as in the library of contents */
  links: LinkSettings | null;
  readOnly: boolean;
  /** the message that the preview follows, from 0 */
  focused: number;
  onFocused: (index: number) => void;
  /** the messages as the contact of the preview gets them: lengths are then told exactly */
  rendered?: readonly unknown[] | null;
}

/** The messages of one sending, one under the other, each with the editor of its type. */
export function Composer(props: ComposerProps): ReactNode {
  const {
    messages,
    onChange,
    mistakes,
    fields,
    coverage,
    links,
    readOnly,
    focused,
    onFocused,
    rendered = null,
  } = props;
  const { t } = useTranslation('composer');
  const root = useRef<HTMLDivElement>(null);
  const keys = useKeys(messages.length);
  // What is not written yet is no mistake: of a new message they are told once somebody leaves it.
  const [added, setAdded] = useState<number | null>(null);

  const goTo = (path: string): void => {
    if (root.current) focusPath(root.current, path);
  };
  /** The focus would be lost with the button that was pressed: it goes to the message that is there now. */
  const goToCard = (index: number): void => void setTimeout(() => goTo(`messages[${index}]`));

  const add = (type: LineMessageType): void => {
    onChange(addMessage(messages, newMessage(type)), 'messages.add');
    onFocused(messages.length);
    setAdded(messages.length);
    announce(t('list.added', { type: t(`message.${type}.name`), number: messages.length + 1 }));
    if (root.current) focusEditor(root.current, `messages[${messages.length}]`);
  };
  const move = (index: number, by: number): void => {
    keys.move(index, by);
    setAdded(null);
    onChange(moveMessage(messages, index, by), 'messages.move');
    onFocused(index + by);
    announce(t('list.moved', { number: index + by + 1, count: messages.length }));
    // A message that changes its place in the page may lose the focus on the way.
    setTimeout(() =>
      root.current?.querySelector<HTMLElement>(toolAt(index + by, by < 0 ? 'up' : 'down'))?.focus(),
    );
  };
  const duplicate = (index: number): void => {
    keys.insert(index + 1);
    setAdded(null);
    onChange(duplicateMessage(messages, index), 'messages.duplicate');
    onFocused(index + 1);
    announce(t('list.duplicated', { number: index + 2 }));
    goToCard(index + 1);
  };
  const remove = (index: number): void => {
    keys.remove(index);
    setAdded(null);
    onChange(removeMessage(messages, index), 'messages.remove');
    onFocused(Math.max(0, Math.min(index, messages.length - 2)));
    announce(t('list.removed', { number: index + 1 }));
    goToCard(Math.max(0, index - 1));
  };

  return (
    <RenderedMessages value={rendered}>
      <div ref={root} className="composer">
        {messages.length === 0 && <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>}
        {messages.map((message, index) => (
          <MessageCard
            key={keys.list[index]}
            message={message}
            index={index}
            count={messages.length}
            isFocused={index === focused}
            onFocused={() => index !== focused && onFocused(index)}
            onChange={(changed, name) => onChange(replacedAt(messages, index, changed), name)}
            onMove={(by) => move(index, by)}
            onDuplicate={() => duplicate(index)}
            onRemove={() => remove(index)}
            onMistake={goTo}
            canDuplicate={messages.length < MAX_MESSAGES}
            onLeft={() =>
              index === added &&
              setTimeout(() => setAdded((now) => (now === index ? null : now)), AFTER_CLICK_MS)
            }
            mistakes={index === added ? NO_MISTAKES : mistakes}
            fields={fields}
            coverage={coverage}
            readOnly={readOnly}
          />
        ))}
        {!readOnly && <AddMessage count={messages.length} onAdd={add} />}
        <LinkList messages={messages} tracking={links} readOnly={readOnly} onGoTo={goTo} />
      </div>
    </RenderedMessages>
  );
}

/** What a click makes the message lose the focus to would move away under it. */
const AFTER_CLICK_MS = 300;
const NO_MISTAKES: readonly [] = [];

const toolAt = (index: number, act: string): string => `[data-path="messages[${index}]"] [data-act="${act}"]`;
