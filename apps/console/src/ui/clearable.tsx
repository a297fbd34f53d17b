import type { ReactNode } from 'react';
import { CloseCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

function ClearIcon(): ReactNode {
  const { t } = useTranslation('common');
  return <CloseCircleFilled aria-label={t('clear')} />;
}

/** For `allowClear` of a field: the button that empties it has nothing but its icon to be called by. */
export const CLEARABLE = { clearIcon: <ClearIcon /> };
