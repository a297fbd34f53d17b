import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isJson, type Json } from '../../json.js';
import { type Block, BLOCKS } from './flex-tree.js';
import { box, image, NEW_PARTS, type NewPart, newPartsIn } from './parts.js';

interface AddPartsProps {
  part: Json;
  onAdd: (part: Json) => void;
  onBlock: (block: Block, part: Json) => void;
}

/** What can be put into the part: components into a box, the blocks that are missing into a bubble. */
export function AddParts({ part, onAdd, onBlock }: AddPartsProps): ReactNode {
  const { t } = useTranslation('composer');
  const blocks = part['type'] === 'bubble' ? BLOCKS.filter((block) => !isJson(part[block])) : [];
  const parts = newPartsIn(part);
  if (blocks.length === 0 && parts.length === 0) return null;
  return (
    <div className="add-parts" role="group" aria-label={t('structured.flex.add')}>
      <span className="field-label">{t('structured.flex.add')}</span>
      {blocks.map((block) => (
        <Add
          key={block}
          name={t(`structured.flex.blocks.${block}`)}
          onClick={() => onBlock(block, newBlock(block))}
        />
      ))}
      {parts.map((name: NewPart) => (
        <Add key={name} name={t(`structured.flex.new.${name}`)} onClick={() => onAdd(NEW_PARTS[name]())} />
      ))}
    </div>
  );
}

const newBlock = (block: Block): Json => (block === 'hero' ? image() : box('vertical', [], 'md'));

function Add({ name, onClick }: { name: string; onClick: () => void }): ReactNode {
  return (
    <Button size="small" icon={<PlusOutlined />} onClick={onClick}>
      {name}
    </Button>
  );
}
