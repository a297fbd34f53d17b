import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { OutlineItem } from './flex-tree.js';
import { partName } from './part-name.js';
import { isSame, pathOf, type Steps } from './path.js';

interface FlexOutlineProps {
  items: readonly OutlineItem[];
  selected: Steps;
  onSelect: (steps: Steps) => void;
  isWrong: (steps: Steps) => boolean;
  /** where the contents of the message stand: a mistake in a part that is not shown leads here */
  path: string;
}

/** Every part of the message as a tree; the one that is selected is edited beside it. */
export function FlexOutline({ items, selected, onSelect, isWrong, path }: FlexOutlineProps): ReactNode {
  const { t } = useTranslation('composer');
  const tree = useRef<HTMLDivElement>(null);
  const base = items[0]?.depth ?? 0;
  const hasSelected = items.some(({ steps }) => isSame(steps, selected));
  const onKey = (event: KeyboardEvent, index: number): void => {
    const to = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      Home: 0,
      End: items.length - 1,
      ArrowLeft: outer(index),
    }[event.key];
    const item = to === undefined ? undefined : tree.current?.children[to];
    if (!(item instanceof HTMLElement)) return;
    event.preventDefault();
    item.focus();
  };
  return (
    <div ref={tree} className="flex-outline" role="tree" aria-label={t('structured.flex.outline')}>
      {items.map(({ steps, depth, type, block, words }, index) => {
        const isSelected = isSame(steps, selected);
        return (
          <button
            key={pathOf(steps)}
            type="button"
            role="treeitem"
            aria-level={depth - base + 1}
            aria-selected={isSelected}
            tabIndex={isSelected || (!hasSelected && index === 0) ? 0 : -1}
            data-path={pathOf(steps, path)}
            style={{ paddingInlineStart: 8 + (depth - base) * 14 }}
            onFocus={() => onSelect(steps)}
            onClick={() => onSelect(steps)}
            onKeyDown={(event) => onKey(event, index)}
          >
            {isWrong(steps) && (
              <WarningFilled className="outline-wrong" aria-label={t('structured.flex.wrong')} />
            )}
            <span>{partName(t, type, block)}</span>
            {words && <span className="muted outline-words">{words}</span>}
          </button>
        );
      })}
    </div>
  );

  /** The part that this one stands in. */
  function outer(index: number): number {
    const depth = items[index]?.depth ?? 0;
    return items.findLastIndex((item, place) => place < index && item.depth < depth);
  }
}
