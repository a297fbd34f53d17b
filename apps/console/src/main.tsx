import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import './app/tokens.css';
import './app/app.css';
import { queryClient } from './api/query-client.js';
import { sessionQuery } from './api/session.js';
import { Providers } from './app/providers.js';
import { preloadScreen, router } from './app/router.js';
import { chooseLanguage, isLanguage, startI18n } from './i18n/index.js';
import { rememberedLanguage } from './i18n/remembered-language.js';

const root = document.querySelector('#app');
if (root) void start(createRoot(root));

/** The first screen waits for who is signed in, since language and theme are theirs. */
async function start(app: ReturnType<typeof createRoot>): Promise<void> {
  preloadScreen();
  const session = await queryClient.fetchQuery(sessionQuery).catch(() => null);
  const chosen = session?.preferences.language ?? rememberedLanguage();
  await startI18n(isLanguage(chosen) ? chosen : chooseLanguage(navigator.languages));
  app.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <Providers>
            <RouterProvider router={router} />
          </Providers>
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  );
}
