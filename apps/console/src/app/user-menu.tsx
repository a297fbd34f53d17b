import type { ReactNode } from 'react';
import { CheckOutlined, DownOutlined, UserOutlined } from '@ant-design/icons';
import { Button, type MenuProps } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { LANGUAGES, type Language, useLanguage } from '../i18n/index.js';
import { MenuButton, useToast } from '../ui/index.js';
import { openShortcutList } from './shortcut-list-state.js';
import { signOut } from './sign-out.js';
import { useChangePreferences } from './use-preferences.js';

const THEMES = ['system', 'light', 'dark'] as const;
type ThemeChoice = (typeof THEMES)[number];

/** Who is signed in, how they want the console, and the way out. */
export function UserMenu(): ReactNode {
  const { t } = useTranslation('shell');
  const { t: tCommon } = useTranslation('common');
  const { user, role, preferences } = useSession();
  const language = useLanguage();
  const navigate = useNavigate();
  const change = useChangePreferences();
  const toast = useToast();
  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: (
        <span className="user-menu-who">
          <strong>{user.name}</strong>
          <span>{user.email}</span>
          <span>{tCommon(`roles.${role}.name`)}</span>
        </span>
      ),
    },
    { type: 'divider' },
    {
      type: 'group',
      label: t('user.language'),
      children: (Object.keys(LANGUAGES) as Language[]).map((one) => ({
        key: `language ${one}`,
        icon: <Chosen isChosen={one === language} />,
        label: <span lang={one}>{LANGUAGES[one]}</span>,
        onClick: () => change({ language: one }),
      })),
    },
    {
      type: 'group',
      label: t('user.theme'),
      children: THEMES.map((one: ThemeChoice) => ({
        key: `theme ${one}`,
        icon: <Chosen isChosen={one === preferences.theme} />,
        label: tCommon(`themes.${one}`),
        onClick: () => change({ theme: one }),
      })),
    },
    { type: 'divider' },
    {
      key: 'preferences',
      label: t('user.preferences'),
      onClick: () => void navigate({ to: '/settings/$section', params: { section: 'account' } }),
    },
    { key: 'shortcuts', label: t('user.shortcuts'), extra: '?', onClick: openShortcutList },
    { type: 'divider' },
    { key: 'sign-out', label: t('user.signOut'), onClick: () => void signOut().catch(toast.failed) },
  ];
  return (
    <MenuButton menu={{ items }} isInPlace>
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={t('user.open', { name: user.name })}
        aria-haspopup="menu"
      >
        <span className="header-name">{user.name}</span>
        <DownOutlined />
      </Button>
    </MenuButton>
  );
}

function Chosen({ isChosen }: { isChosen: boolean }): ReactNode {
  const { t } = useTranslation('shell');
  if (!isChosen) return <span className="user-menu-mark" />;
  return (
    <span className="user-menu-mark">
      <CheckOutlined />
      <span className="visually-hidden">{t('user.chosen')}</span>
    </span>
  );
}
