import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import mark from '../../app/mark.svg';
import { LanguageChoice } from './language-choice.js';
import './auth.css';

interface AuthFrameProps {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** under the panel, such as what to do when a password is forgotten */
  foot?: ReactNode;
}

/** What is before the sign-in: one panel under the product's mark, and the choice of a language. */
export function AuthFrame({ title, description, children, foot }: AuthFrameProps): ReactNode {
  const { t } = useTranslation('auth');
  useEffect(() => {
    document.title = `${title} – Hikyaku`;
  }, [title]);
  return (
    <div className="auth">
      <header className="auth-brand">
        <img src={mark} alt="" width={36} height={36} />
        <div>
          <strong>Hikyaku</strong>
          <span className="muted">{t('whatItIs')}</span>
        </div>
      </header>
      <main className="auth-main">
        <div className="panel auth-panel">
          <h1 tabIndex={-1}>{title}</h1>
          {description && <p className="muted">{description}</p>}
          {children}
        </div>
        {foot && <div className="auth-foot">{foot}</div>}
      </main>
      <footer className="auth-language">
        <LanguageChoice />
      </footer>
    </div>
  );
}
