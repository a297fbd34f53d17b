import type { ReactNode } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { openPalette } from './palette-state.js';
import { IS_MAC } from './shortcut-keys.js';
import { UserMenu } from './user-menu.js';

export function Header(): ReactNode {
  const { t } = useTranslation('shell');
  const { workspace } = useSession();
  return (
    <header className="header no-print">
      <strong className="header-workspace">{workspace.name}</strong>
      <div className="header-tools">
        <Button
          className="header-search"
          icon={<SearchOutlined />}
          onClick={openPalette}
          aria-keyshortcuts={IS_MAC ? 'Meta+K' : 'Control+K'}
        >
          {t('search')}
          <kbd className="header-key" aria-hidden="true">
            {IS_MAC ? '⌘ K' : 'Ctrl K'}
          </kbd>
        </Button>
        <UserMenu />
      </div>
    </header>
  );
}
