import type { KeyboardEvent, ReactNode } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFirstFocus } from '../ui/index.js';
import { closePalette } from './palette-state.js';

interface PaletteFieldProps {
  text: string;
  onType: (text: string) => void;
  onKey: (event: KeyboardEvent) => void;
  /** the id of the list that it searches */
  list: string;
  /** the id of the option that Enter takes; absent when there is none */
  chosen: string | undefined;
}

/** The focus stays in the field, whatever is chosen in the list. */
export function PaletteField({ text, onType, onKey, list, chosen }: PaletteFieldProps): ReactNode {
  const { t } = useTranslation(['shell', 'common']);
  const field = useFirstFocus<HTMLInputElement>();
  return (
    <div className="palette-field">
      <SearchOutlined />
      <input
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded={chosen !== undefined}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen}
        placeholder={t('palette.placeholder')}
        ref={field}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKey}
      />
      <Button type="text" onClick={closePalette}>
        {t('common:close')}
      </Button>
    </div>
  );
}
