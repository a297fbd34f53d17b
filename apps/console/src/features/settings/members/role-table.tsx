import type { ReactNode } from 'react';
import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { PERMISSIONS, PERMISSIONS_OF, ROLES } from '../../../../../../libs/roles/index.js';

export function RoleTable(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  return (
    <div
      className="table-scroll"
      role="region"
      aria-label={tCommon('tableOf', { label: t('members.roles') })}
      tabIndex={0}
    >
      <table className="role-table">
        <thead>
          <tr>
            <th scope="col">{t('members.may')}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {tCommon(`roles.${role}.name`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERMISSIONS.map((permission) => (
            <tr key={permission}>
              <th scope="row">{t(`members.permissions.${permission}`)}</th>
              {ROLES.map((role) => (
                <td key={role}>
                  <Mark isYes={PERMISSIONS_OF[role].includes(permission)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Mark({ isYes }: { isYes: boolean }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <>
      <span aria-hidden="true" className={isYes ? 'role-yes' : 'muted'}>
        {isYes ? <CheckOutlined /> : '–'}
      </span>
      <span className="visually-hidden">{isYes ? t('yes') : t('no')}</span>
    </>
  );
}
