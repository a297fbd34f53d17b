import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import {
  CopyOutlined,
  DeleteOutlined,
  LeftOutlined,
  PlusOutlined,
  RightOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/index.js';
import { duplicatedAt, movedAt, removedAt } from '../lists.js';

interface ItemTabsProps<Item> {
  /** what is listed: columns, or bubbles */
  label: string;
  items: readonly Item[];
  /** fewest and most there may be */
  limits: { least: number; most: number };
  selected: number;
  onSelect: (index: number) => void;
  onChange: (items: Item[], name: string) => void;
  /** the list with a new item at its end */
  grown: (items: readonly Item[]) => Item[];
  hasMistake: (index: number) => boolean;
  /** where the list stands; a mistake in an item that is not shown leads to its tab */
  path: string;
  readOnly: boolean;
}

/** The items of a carousel by number: one is selected, and can be moved, duplicated and removed. */
export function ItemTabs<Item>(props: ItemTabsProps<Item>): ReactNode {
  const { label, items, limits, selected, onSelect, onChange, grown, hasMistake, path, readOnly } = props;
  const { t } = useTranslation('composer');
  const tabs = useRef<HTMLDivElement>(null);
  const act = (changed: Item[], to: number, what: string): void => {
    onChange(changed, `${path} ${what}`);
    onSelect(to);
    announce(t('structured.items.now', { number: to + 1, count: changed.length }));
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: selected - 1, ArrowRight: selected + 1, Home: 0, End: items.length - 1 }[
      event.key
    ];
    const tab = to === undefined ? undefined : tabs.current?.children[to];
    if (!(tab instanceof HTMLElement)) return;
    event.preventDefault();
    tab.focus();
  };
  return (
    <div className="item-tabs" role="group" aria-label={label}>
      <div ref={tabs} className="item-tabs-list" role="tablist" aria-label={label}>
        {items.map((_, index) => (
          <Button
            key={index}
            role="tab"
            type={index === selected ? 'primary' : 'default'}
            aria-selected={index === selected}
            tabIndex={index === selected ? 0 : -1}
            aria-label={t(hasMistake(index) ? 'structured.items.wrong' : 'structured.items.one', {
              number: index + 1,
            })}
            icon={hasMistake(index) ? <WarningFilled /> : undefined}
            data-path={`${path}[${index}]`}
            onKeyDown={onKey}
            onFocus={() => onSelect(index)}
            onClick={() => onSelect(index)}
          >
            {index + 1}
          </Button>
        ))}
      </div>
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={readOnly || items.length >= limits.most}
        onClick={() => act(grown(items), items.length, 'add')}
      >
        {t('structured.items.add', { count: items.length, most: limits.most })}
      </Button>
      <div className="item-tabs-tools">
        {tool('earlier', selected === 0, <LeftOutlined />, () =>
          act(movedAt(items, selected, -1), selected - 1, 'move'),
        )}
        {tool('later', selected >= items.length - 1, <RightOutlined />, () =>
          act(movedAt(items, selected, 1), selected + 1, 'move'),
        )}
        {tool('duplicate', items.length === 0 || items.length >= limits.most, <CopyOutlined />, () =>
          act(duplicatedAt(items, selected), selected + 1, 'duplicate'),
        )}
        {tool('remove', items.length <= limits.least, <DeleteOutlined />, () =>
          act(removedAt(items, selected), Math.max(0, Math.min(selected, items.length - 2)), 'remove'),
        )}
      </div>
    </div>
  );

  function tool(
    name: 'earlier' | 'later' | 'duplicate' | 'remove',
    disabled: boolean,
    icon: ReactNode,
    onClick: () => void,
  ): ReactNode {
    const title = t(`structured.items.${name}`, { number: selected + 1 });
    return (
      <Button
        type="text"
        icon={icon}
        aria-label={title}
        title={title}
        disabled={readOnly || disabled}
        onClick={onClick}
      />
    );
  }
}
