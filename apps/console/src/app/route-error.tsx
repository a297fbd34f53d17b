import type { ReactNode } from 'react';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { ErrorPanel } from '../ui/index.js';

/** A screen that failed as a whole; the shell around it stays. */
export function RouteError({ error, reset }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation('common');
  const router = useRouter();
  const retry = (): void => {
    // What is not the server's refusal may be a page older than the server: the files it asks for are gone.
    if (!isProblem(error)) return location.reload();
    reset();
    void router.invalidate();
  };
  return (
    <>
      <h1 className="visually-hidden" tabIndex={-1}>
        {t('problem.title')}
      </h1>
      <ErrorPanel error={error} onRetry={retry} />
    </>
  );
}

/** There is no shell yet, such as when the server is away from the beginning. */
export function ConsoleError(props: ErrorComponentProps): ReactNode {
  return (
    <main>
      <RouteError {...props} />
    </main>
  );
}
