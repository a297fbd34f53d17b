import type { ReactNode } from 'react';
import {
  ApiOutlined,
  FileTextOutlined,
  HomeOutlined,
  SendOutlined,
  SettingOutlined,
  TeamOutlined,
  UsergroupAddOutlined,
} from '@ant-design/icons';
import type { PlaceName } from './place-letters.js';

export interface Place {
  to: `/${PlaceName}`;
  name: PlaceName;
  icon: ReactNode;
}

export const DAILY_PLACES: readonly Place[] = [
  { to: '/overview', name: 'overview', icon: <HomeOutlined /> },
  { to: '/campaigns', name: 'campaigns', icon: <SendOutlined /> },
  { to: '/audiences', name: 'audiences', icon: <UsergroupAddOutlined /> },
  { to: '/contacts', name: 'contacts', icon: <TeamOutlined /> },
  { to: '/content', name: 'content', icon: <FileTextOutlined /> },
];

export const SET_UP_PLACES: readonly Place[] = [
  { to: '/connections', name: 'connections', icon: <ApiOutlined /> },
  { to: '/settings', name: 'settings', icon: <SettingOutlined /> },
];

export const PLACES: readonly Place[] = [...DAILY_PLACES, ...SET_UP_PLACES];
