import type { ReactElement, ReactNode } from 'react';
import { Dropdown, type DropdownProps } from 'antd';

interface MenuButtonProps extends Pick<DropdownProps, 'menu' | 'placement'> {
  /** the button that opens it; it needs a name and `aria-haspopup="menu"` */
  children: ReactElement;
  /** draw it inside the button's landmark, for menus with more than items */
  isInPlace?: boolean;
}

/** A menu that a button opens: the focus goes into it, arrows move, Esc comes back. */
export function MenuButton({
  menu,
  placement = 'bottomRight',
  isInPlace,
  children,
}: MenuButtonProps): ReactNode {
  return (
    <Dropdown
      menu={menu}
      placement={placement}
      trigger={['click']}
      // It is about the menu that was asked for, not about the page.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      getPopupContainer={isInPlace ? (button) => button.parentElement ?? document.body : undefined}
    >
      {children}
    </Dropdown>
  );
}
