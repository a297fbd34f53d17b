import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_FLEX_BUBBLES } from '../../../../../../../libs/line/limits.js';
import type { FieldContext } from '../../message-editor.js';
import { ItemTabs } from '../item-tabs.js';
import { type Json, objectsOf } from '../../json.js';
import { isWrong, OwnMistakes } from '../own-mistakes.js';
import { FlexOutline } from './flex-outline.js';
import { outlineOf, withPart } from './flex-tree.js';
import { PartPanel } from './part-panel.js';
import { isSame, isWithin, pathOf, type Steps } from './path.js';
import { startOf } from './starts.js';

interface FlexFormProps {
  contents: Json;
  onChange: (contents: Json, name: string) => void;
  selected: Steps;
  onSelect: (steps: Steps) => void;
  /** where the contents stand */
  path: string;
  context: FieldContext;
}

/** The parts of the message as a tree, and beside it the one that is selected. Of a carousel a bubble at a time. */
export function FlexForm({
  contents,
  onChange,
  selected,
  onSelect,
  path,
  context,
}: FlexFormProps): ReactNode {
  const { t } = useTranslation('composer');
  const isCarousel = contents['type'] === 'carousel';
  const bubbles = objectsOf(contents['contents']);
  const bubble = Math.max(0, Math.min(Number(selected[1] ?? 0), bubbles.length - 1));
  const root: Steps = isCarousel ? ['contents', bubble] : [];
  const items = outlineOf(contents).filter(({ steps }) => isWithin(steps, root));
  const item = items.find(({ steps }) => isSame(steps, selected)) ?? items[0];
  const { mistakes } = context;
  return (
    <>
      {isCarousel && (
        <>
          <ItemTabs
            label={t('structured.flex.bubbles')}
            items={bubbles}
            limits={{ least: 1, most: MAX_FLEX_BUBBLES }}
            selected={bubble}
            onSelect={(index) => {
              if (index !== bubble) onSelect(['contents', index]);
            }}
            onChange={(after, name) => onChange(withPart(contents, ['contents'], after) as Json, name)}
            grown={(all) => [...all, { ...startOf('empty', () => ''), ...sizeOf(all) }]}
            hasMistake={(index) => isWrong(mistakes, `${path}.contents[${index}]`)}
            path={`${path}.contents`}
            readOnly={context.readOnly}
          />
          <OwnMistakes mistakes={mistakes} path={path} />
        </>
      )}
      <div className="flex-columns">
        <FlexOutline
          items={items}
          selected={item?.steps ?? []}
          onSelect={onSelect}
          isWrong={(steps) => isWrong(mistakes, pathOf(steps, path))}
          path={path}
        />
        {item && (
          <PartPanel
            key={pathOf(item.steps)}
            contents={contents}
            item={item}
            onChange={onChange}
            onSelect={onSelect}
            path={path}
            context={context}
          />
        )}
      </div>
    </>
  );
}

/** The bubbles of a carousel have one size. */
const sizeOf = ([first]: readonly Json[]): Json =>
  first?.['size'] === undefined ? {} : { size: first['size'] };
