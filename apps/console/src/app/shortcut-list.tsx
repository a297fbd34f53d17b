import type { ReactNode } from 'react';
import { Modal, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { PLACE_LETTERS } from './place-letters.js';
import { IS_MAC } from './shortcut-keys.js';
import { closeShortcutList, useShortcutList } from './shortcut-list-state.js';
import { useChangePreferences } from './use-preferences.js';

const COMMAND = IS_MAC ? '⌘' : 'Ctrl';

/** Every shortcut, and whether single letters are any. */
export function ShortcutList(): ReactNode {
  const { t } = useTranslation('shell');
  const isOpen = useShortcutList();
  const { singleKeyShortcuts } = useSession().preferences;
  const change = useChangePreferences();
  const always: [string[], string][] = [
    [[COMMAND, 'K'], t('shortcuts.palette')],
    [[COMMAND, 'Z'], t('shortcuts.undo')],
    [[COMMAND, 'Shift', 'Z'], t('shortcuts.redo')],
    [[COMMAND, 'Enter'], t('shortcuts.next')],
    [['Esc'], t('shortcuts.close')],
  ];
  const single: [string[], string][] = [
    [['/'], t('shortcuts.search')],
    [['n'], t('shortcuts.new')],
    [['?'], t('shortcuts.list')],
    ...Object.entries(PLACE_LETTERS).map(([letter, place]): [string[], string] => [
      ['g', letter],
      t('shortcuts.goTo', { place: t(`places.${place}`) }),
    ]),
  ];
  return (
    <Modal
      open={isOpen}
      onCancel={closeShortcutList}
      title={t('shortcuts.title')}
      footer={null}
      width={520}
      destroyOnHidden
    >
      <Keys rows={always} />
      <div className="shortcut-switch">
        <label htmlFor="single-key-shortcuts">{t('shortcuts.singleKeys')}</label>
        <Switch
          id="single-key-shortcuts"
          checked={singleKeyShortcuts}
          onChange={(chosen) => change({ singleKeyShortcuts: chosen })}
        />
      </div>
      <Keys rows={single} isOff={!singleKeyShortcuts} />
    </Modal>
  );
}

function Keys({ rows, isOff = false }: { rows: readonly [string[], string][]; isOff?: boolean }): ReactNode {
  return (
    <dl className={isOff ? 'shortcuts muted' : 'shortcuts'}>
      {rows.map(([keys, what]) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
