import { type FocusEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  DownOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { mistakesWithin } from '../../template/index.js';
import { Soon } from '../../ui/index.js';
import { EDITORS } from './editors.js';
import type { FieldContext, Message } from './message-editor.js';
import { messageSummary } from './message-summary.js';
import { isMessageType } from './message-types.js';
import { MessageExtras } from './message-extras.js';
import { MistakeList } from './mistake-list.js';
import { UnknownMessage } from './unknown-message.js';

interface MessageCardProps extends FieldContext {
  message: Message;
  /** from 0 */
  index: number;
  count: number;
  isFocused: boolean;
  canDuplicate: boolean;
  onFocused: () => void;
  onLeft: () => void;
  onChange: (message: Record<string, unknown>, name: string) => void;
  onMove: (by: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onMistake: (path: string) => void;
}

/** One message: what it is, what is wrong with it, its editor, and what can be done to it as a whole. */
export function MessageCard(props: MessageCardProps): ReactNode {
  const { message, index, count, isFocused, onFocused, onLeft, onMistake, ...context } = props;
  const { t } = useTranslation('composer');
  const [isOpen, setOpen] = useState(true);
  const heading = useId();
  const body = useId();
  const path = `messages[${index}]`;
  const type = isMessageType(message['type']) ? message['type'] : null;
  const name = t('list.message', {
    number: index + 1,
    type: type ? t(`message.${type}.name`) : t('message.unknown'),
  });
  const mistakes = mistakesWithin(context.mistakes, path);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (isOpen && wanted.current !== null) onMistake(wanted.current);
    wanted.current = null;
  }, [isOpen, onMistake]);
  const goTo = (place: string): void => {
    if (isOpen) return onMistake(place);
    wanted.current = place;
    setOpen(true);
  };
  const Editor = type ? EDITORS[type] : UnknownMessage;
  const editing = { message, path, onChange: props.onChange, ...pick(context) };
  return (
    <section
      className={isFocused ? 'panel message-card message-card-focused' : 'panel message-card'}
      aria-labelledby={heading}
      onFocusCapture={onFocused}
      onBlurCapture={(event) => isLeaving(event) && onLeft()}
      data-path={path}
    >
      <div className="message-head">
        <button
          type="button"
          className="message-fold"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <DownOutlined /> : <RightOutlined />}
          <h2 id={heading}>{name}</h2>
        </button>
        {!isOpen && <span className="message-summary muted">{messageSummary(message)}</span>}
        {!context.readOnly && <MessageTools {...props} name={name} />}
      </div>
      <MistakeList message={message} mistakes={mistakes} onGoTo={goTo} path={path} />
      <div id={body} hidden={!isOpen} className="message-body">
        {isOpen && (
          <Soon>
            <Editor {...editing} />
            {type && <MessageExtras {...editing} isLast={index === count - 1} />}
          </Soon>
        )}
      </div>
    </section>
  );
}

/** Whether the focus goes elsewhere in the page: a dialog of the browser, such as for files, comes back. */
const isLeaving = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  relatedTarget !== null && !currentTarget.contains(relatedTarget);

const pick = ({ mistakes, fields, coverage, readOnly }: FieldContext): FieldContext => ({
  mistakes,
  fields,
  coverage,
  readOnly,
});

function MessageTools(props: MessageCardProps & { name: string }): ReactNode {
  const { name, index, count, canDuplicate, onMove, onDuplicate, onRemove } = props;
  const { t } = useTranslation('composer');
  const tools = [
    { act: 'up', icon: <ArrowUpOutlined />, isDisabled: index === 0, onClick: () => onMove(-1) },
    { act: 'down', icon: <ArrowDownOutlined />, isDisabled: index === count - 1, onClick: () => onMove(1) },
    { act: 'duplicate', icon: <CopyOutlined />, isDisabled: !canDuplicate, onClick: onDuplicate },
    { act: 'remove', icon: <DeleteOutlined />, isDisabled: false, onClick: onRemove },
  ] as const;
  return (
    <span className="message-tools">
      {tools.map(({ act, icon, isDisabled, onClick }) => (
        <Tooltip key={act} title={t(`tool.${act}`)}>
          <Button
            type="text"
            size="small"
            icon={icon}
            aria-label={t(`tool.${act}Of`, { message: name })}
            aria-disabled={isDisabled}
            data-act={act}
            className={isDisabled ? 'tool-off' : undefined}
            onClick={isDisabled ? undefined : onClick}
          />
        </Tooltip>
      ))}
    </span>
  );
}
