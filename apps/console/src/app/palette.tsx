import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../ui/use-return-focus.js';
import { PaletteField } from './palette-field.js';
import type { PaletteKeys } from './palette-search.js';
import { closePalette, usePalette } from './palette-state.js';

const PaletteSearch = lazy(async () => ({ default: (await import('./palette-search.js')).PaletteSearch }));

/** One field that leads everywhere: places, actions, and whatever has a name. */
export function Palette(): ReactNode {
  const { t } = useTranslation('shell');
  const isOpen = usePalette();
  return (
    <Modal
      open={isOpen}
      onCancel={closePalette}
      title={<span className="visually-hidden">{t('palette.title')}</span>}
      closable={false}
      footer={null}
      width={600}
      styles={{ container: { padding: 0, overflow: 'hidden' }, header: { margin: 0 } }}
      destroyOnHidden
    >
      <Combobox />
    </Modal>
  );
}

/** The field is there at once and takes what is typed, while the search over everything may be on its way. */
function Combobox(): ReactNode {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const list = useId();
  const keys = useRef<PaletteKeys>(null);
  useReturnFocus();
  return (
    <>
      <PaletteField
        text={text}
        onType={setText}
        onKey={(event) => keys.current?.press(event)}
        list={list}
        chosen={chosen}
      />
      <Suspense>
        <PaletteSearch text={text} list={list} onChoice={setChosen} keys={keys} />
      </Suspense>
    </>
  );
}
