import type { ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldContext } from '../../message-editor.js';
import { isJson, type Json } from '../../json.js';
import { OwnMistakes } from '../own-mistakes.js';
import { AddParts } from './add-parts.js';
import {
  type OutlineItem,
  partAt,
  siblingsOf,
  withDuplicate,
  withMovedPart,
  withNewPart,
  withoutPart,
  withPart,
} from './flex-tree.js';
import { partName } from './part-name.js';
import { pathOf, type Steps } from './path.js';
import { propertiesOf, unshownOf } from './properties.js';
import { PropertyField } from './property-field.js';

interface PartPanelProps {
  contents: Json;
  item: OutlineItem;
  onChange: (contents: Json, name: string) => void;
  onSelect: (steps: Steps) => void;
  /** where the contents stand */
  path: string;
  context: FieldContext;
}

/** The part that is selected: its properties, what can be put into it, and what can be done with it as a whole. */
export function PartPanel({ contents, item, onChange, onSelect, path, context }: PartPanelProps): ReactNode {
  const { t } = useTranslation('composer');
  const { steps, type, block } = item;
  const part = partAt(contents, steps);
  if (!isJson(part)) return null;
  const at = pathOf(steps, path);
  const properties = propertiesOf(part);
  const unshown = unshownOf(part);
  const become = (after: { root: unknown; steps: Steps }, what: string): void => {
    onChange(after.root as Json, `${at} ${what}`);
    onSelect(after.steps);
  };
  const field = (isRare: boolean): ReactNode[] =>
    properties
      .filter((property) => property.isRare === isRare)
      .map((property) => (
        <PropertyField
          key={property.name}
          property={property}
          value={partAt(part, property.at)}
          onChange={(value, name) =>
            onChange(withPart(contents, [...steps, ...property.at], value) as Json, name)
          }
          path={pathOf(property.at, at)}
          context={context}
        />
      ));
  return (
    <section
      className="part-panel"
      aria-label={t('structured.flex.partOf', { name: partName(t, type, block) })}
    >
      <div className="part-head">
        <h3>{partName(t, type, block)}</h3>
        {steps.length > 0 && type !== 'bubble' && (
          <PartTools
            place={Number(steps.at(-1))}
            count={siblingsOf(contents, steps)}
            isBlock={typeof steps.at(-1) !== 'number'}
            readOnly={context.readOnly}
            onMove={(by) => become(withMovedPart(contents, steps, by), 'move')}
            onDuplicate={() => become(withDuplicate(contents, steps), 'duplicate')}
            onRemove={() => become({ root: withoutPart(contents, steps), steps: outerOf(steps) }, 'remove')}
          />
        )}
      </div>
      <OwnMistakes mistakes={context.mistakes} path={at} />
      <OwnMistakes mistakes={context.mistakes} path={`${at}.contents`} />
      {properties.length === 0 && <p className="muted">{t('structured.flex.unknownPart', { type })}</p>}
      <div className="part-fields">{field(false)}</div>
      {!context.readOnly && (
        <AddParts
          part={part}
          onAdd={(added) => become(withNewPart(contents, steps, added), 'add')}
          onBlock={(name, added) =>
            become({ root: withPart(contents, [...steps, name], added), steps: [...steps, name] }, 'add')
          }
        />
      )}
      {properties.some(({ isRare }) => isRare) && (
        <details>
          <summary>{t('structured.flex.rare')}</summary>
          <div className="part-fields">{field(true)}</div>
        </details>
      )}
      {unshown.length > 0 && (
        <p className="muted">
          {t('structured.flex.unshown')} <code className="mono">{unshown.join(', ')}</code>
        </p>
      )}
    </section>
  );
}

/** The part that holds this one. */
const outerOf = (steps: Steps): Steps => steps.slice(0, steps.at(-2) === 'contents' ? -2 : -1);

interface PartToolsProps {
  place: number;
  count: number;
  isBlock: boolean;
  readOnly: boolean;
  onMove: (by: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

function PartTools({
  place,
  count,
  isBlock,
  readOnly,
  onMove,
  onDuplicate,
  onRemove,
}: PartToolsProps): ReactNode {
  const { t } = useTranslation('composer');
  const tool = (name: string, icon: ReactNode, disabled: boolean, onClick: () => void): ReactNode => (
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
    />
  );
  if (readOnly) return null;
  return (
    <span className="part-tools">
      {!isBlock && (
        <>
          {tool(t('structured.flex.tools.up'), <ArrowUpOutlined />, place === 0, () => onMove(-1))}
          {tool(t('structured.flex.tools.down'), <ArrowDownOutlined />, place >= count - 1, () => onMove(1))}
          {tool(t('structured.flex.tools.duplicate'), <CopyOutlined />, false, onDuplicate)}
        </>
      )}
      {tool(t('structured.flex.tools.remove'), <DeleteOutlined />, false, onRemove)}
    </span>
  );
}
