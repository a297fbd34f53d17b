import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Header } from './header.js';
import { Navigation } from './navigation.js';
import { Palette } from './palette.js';
import { ShortcutList } from './shortcut-list.js';
import { SignInAgain } from './sign-in-again.js';
import { StandingNotices } from './standing-notices.js';
import { useHeading } from './use-heading.js';
import { useShortcuts } from './use-shortcuts.js';

/** What is around every screen: the way past it, navigation, header, and notices that stand. */
export function Shell({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation('shell');
  const main = useRef<HTMLElement>(null);
  useHeading(main);
  useShortcuts();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('skipToContent')}
      </a>
      <Navigation />
      <div className="shell-side">
        <Header />
        <StandingNotices />
        <main id="main" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <Palette />
      <ShortcutList />
      <SignInAgain />
      <div id="announce-polite" className="visually-hidden" role="status" />
      <div id="announce-assertive" className="visually-hidden" role="alert" />
    </div>
  );
}
