import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_MESSAGES } from '../../../../../libs/line/limits.js';
import { popupPlace } from '../../ui/index.js';
import { isMessageType, LINE_MESSAGE_TYPES, type LineMessageType } from './message-types.js';

/** Opened by keyboard or mouse the menu takes the focus, so that arrow keys choose. */
const MENU_BUTTON = {
  trigger: ['click' as const],
  autoFocus: true,
  placement: 'bottomLeft' as const,
  getPopupContainer: popupPlace,
};

/** The types, each with what it is for. */
export function AddMessage({
  count,
  onAdd,
}: {
  count: number;
  onAdd: (type: LineMessageType) => void;
}): ReactNode {
  const { t } = useTranslation('composer');
  if (count >= MAX_MESSAGES) return <p className="muted">{t('list.full', { max: MAX_MESSAGES })}</p>;
  return (
    <Dropdown
      {...MENU_BUTTON}
      menu={{
        className: 'add-message-menu',
        onClick: ({ key }) => isMessageType(key) && onAdd(key),
        items: LINE_MESSAGE_TYPES.map((type) => ({
          key: type,
          label: (
            <span className="add-message-item">
              <strong>{t(`message.${type}.name`)}</strong>
              <span className="muted">{t(`message.${type}.use`)}</span>
            </span>
          ),
        })),
      }}
    >
      <Button block type="dashed" icon={<PlusOutlined />}>
        {t('list.add', { number: count + 1, max: MAX_MESSAGES })}
      </Button>
    </Dropdown>
  );
}
