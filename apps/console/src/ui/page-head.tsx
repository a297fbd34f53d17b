import type { ReactNode } from 'react';

interface PageHeadProps {
  title: ReactNode;
  /** what stands before the title, such as the way back */
  back?: ReactNode;
  /** beside the title: a status */
  status?: ReactNode;
  /** one line under the title */
  description?: ReactNode;
  /** buttons, the most important one last */
  actions?: ReactNode;
}

/** The top of every screen. Its heading gets the focus when the screen is opened. */
export function PageHead({ title, back, status, description, actions }: PageHeadProps): ReactNode {
  return (
    <header className="page-head">
      <div className="page-head-text">
        {back && <div className="page-head-back">{back}</div>}
        <div className="page-head-title">
          <h1 tabIndex={-1}>{title}</h1>
          {status}
        </div>
        {description && <p className="muted">{description}</p>}
      </div>
      {actions && <div className="page-head-actions no-print">{actions}</div>}
    </header>
  );
}
