import type { ReactNode } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../json.js';
import { hasPart, type SharedPart, withPart } from './template-kinds.js';

interface CardPartsProps {
  cards: readonly Json[];
  onChange: (cards: Json[], name: string) => void;
  path: string;
  readOnly: boolean;
}

/** Whether there is a picture and a title: in all cards or in none. */
export function CardParts({ cards, onChange, path, readOnly }: CardPartsProps): ReactNode {
  const { t } = useTranslation('composer');
  const box = (part: SharedPart, label: string): ReactNode => (
    <Checkbox
      checked={hasPart(cards, part)}
      disabled={readOnly}
      onChange={({ target }) => onChange(withPart(cards, part, target.checked), `${path} ${part}`)}
    >
      {label}
    </Checkbox>
  );
  return (
    <div className="check-row">
      {box('thumbnailImageUrl', t('structured.template.withPicture'))}
      {box('title', t('structured.template.withTitle'))}
      <span className="muted">{t('structured.template.shorter')}</span>
    </div>
  );
}
