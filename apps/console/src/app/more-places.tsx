import type { ReactNode } from 'react';
import { EllipsisOutlined } from '@ant-design/icons';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../ui/index.js';
import type { Place } from './places.js';

/** The places that have no room on a phone's bar. */
export function MorePlaces({ places }: { places: readonly Place[] }): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isOneOfThese = places.some(({ to }) => path.startsWith(to));
  return (
    <MenuButton
      placement="topRight"
      menu={{
        items: places.map(({ to, name, icon }) => ({ key: to, icon, label: t(`places.${name}`) })),
        onClick: ({ key }) => void navigate({ to: key as Place['to'] }),
      }}
    >
      <button
        type="button"
        className={isOneOfThese ? 'navigation-link active' : 'navigation-link'}
        aria-haspopup="menu"
      >
        <span aria-hidden="true">
          <EllipsisOutlined />
        </span>
        <span className="navigation-word">{t('more')}</span>
      </button>
    </MenuButton>
  );
}
