import { type ReactNode, useRef } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  MAX_QUICK_REPLY_ITEMS,
  MAX_QUICK_REPLY_LABEL_GRAPHEMES,
} from '../../../../../../libs/line/limits.js';
import { focusPath, mistakesAt } from '../../../template/index.js';
import { announce, useFindingText } from '../../../ui/index.js';
import { ActionEditor, QUICK_REPLY_ACTIONS } from '../actions/index.js';
import { ImageField } from '../image-field.js';
import type { FieldContext, MessageEditorProps } from '../message-editor.js';
import { type Json, objectOf, objectsOf, put, textOf } from '../json.js';
import { movedAt, removedAt, replacedAt } from '../lists.js';

/** Buttons over the keyboard, which go away when one of them is tapped. */
export function QuickReplyEditor({ message, onChange, path, ...context }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const quickReply = objectOf(message['quickReply']);
  const items = objectsOf(quickReply['items']);
  const here = `${path}.quickReply`;
  const change = (changed: Json[], name: string): void =>
    onChange(
      put(message, 'quickReply', changed.length === 0 ? undefined : { ...quickReply, items: changed }),
      name,
    );
  const findingText = useFindingText();
  const root = useRef<HTMLDivElement>(null);
  const add = (): void => {
    const action = { type: 'message', label: '', text: '' };
    change([...items, { type: 'action', action }], `${here}.add`);
    announce(t('quickReply.added', { number: items.length + 1 }));
    setTimeout(() => root.current && focusPath(root.current, `${here}.items[${items.length}].action.label`));
  };
  return (
    <div ref={root} className="quick-replies" data-path={here}>
      <p className="field-help">{t('quickReply.help')}</p>
      {[...mistakesAt(context.mistakes, here), ...mistakesAt(context.mistakes, `${here}.items`)].map(
        (mistake) => (
          <p key={mistake.message} className="field-error">
            {findingText(mistake)}
          </p>
        ),
      )}
      <ol>
        {items.map((item, index) => (
          <QuickReplyItem
            key={index}
            {...context}
            item={item}
            index={index}
            count={items.length}
            path={`${here}.items[${index}]`}
            onChange={(changed, name) => change(replacedAt(items, index, changed), name)}
            onMove={(by) => {
              change(movedAt(items, index, by), `${here}.move`);
              announce(t('quickReply.moved', { number: index + by + 1, count: items.length }));
            }}
            onRemove={() => change(removedAt(items, index), `${here}.remove`)}
          />
        ))}
      </ol>
      {!context.readOnly && (
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={items.length >= MAX_QUICK_REPLY_ITEMS}
          onClick={add}
        >
          {t('quickReply.add', {
            number: Math.min(items.length + 1, MAX_QUICK_REPLY_ITEMS),
            max: MAX_QUICK_REPLY_ITEMS,
          })}
        </Button>
      )}
    </div>
  );
}

interface QuickReplyItemProps extends FieldContext {
  item: Json;
  /** from 0 */
  index: number;
  count: number;
  path: string;
  onChange: (item: Json, name: string) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function QuickReplyItem(props: QuickReplyItemProps): ReactNode {
  const { item, index, count, path, onChange, onMove, onRemove, ...context } = props;
  const { t } = useTranslation('composer');
  const name = t('quickReply.item', { number: index + 1 });
  return (
    <li className="quick-reply" data-path={path}>
      <div className="quick-reply-head">
        <strong>{name}</strong>
        {!context.readOnly && (
          <span className="message-tools">
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={t('tool.upOf', { message: name })}
              onClick={() => onMove(-1)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              disabled={index === count - 1}
              aria-label={t('tool.downOf', { message: name })}
              onClick={() => onMove(1)}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('tool.removeOf', { message: name })}
              onClick={onRemove}
            />
          </span>
        )}
      </div>
      <ActionEditor
        {...context}
        action={objectOf(item['action'])}
        path={`${path}.action`}
        allowed={QUICK_REPLY_ACTIONS}
        labelLimit={{ graphemes: MAX_QUICK_REPLY_LABEL_GRAPHEMES }}
        onChange={(action, changed) => onChange({ ...item, action }, changed)}
      />
      <ImageField
        label={t('quickReply.icon')}
        help={t('image.iconHelp')}
        use="icon"
        value={textOf(item['imageUrl'])}
        path={`${path}.imageUrl`}
        mistakes={context.mistakes}
        readOnly={context.readOnly}
        onChange={(url) => onChange(put(item, 'imageUrl', url === '' ? undefined : url), `${path}.imageUrl`)}
      />
    </li>
  );
}
