import { lazy } from 'react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { loadAreas } from '../../../i18n/index.js';

/** What one step or layer needs is fetched when it is opened: the message step alone brings every editor's frame. */
export const AudienceStep = lazyRouteComponent(
  () => import('../../audiences/audience-step.js'),
  'AudienceStep',
);
export const MessageStep = lazyRouteComponent(() => import('./message-step.js'), 'MessageStep');
export const ScheduleStep = lazyRouteComponent(() => import('../schedule/schedule-step.js'), 'ScheduleStep');
export const HistoryDrawer = lazy(async () => ({
  default: (await import('../history/history-drawer.js')).HistoryDrawer,
}));
export const TestDrawer = lazy(async () => ({
  default: (await import('../test/test-drawer.js')).TestDrawer,
}));
export const PublishDialog = lazy(async () => ({
  default: (await import('../publish/publish-dialog.js')).PublishDialog,
}));

const STEPS = new Map<string, () => Promise<unknown>>([
  ['audience', async () => Promise.all([loadAreas('audiences'), AudienceStep.preload?.()])],
  ['message', async () => Promise.all([loadAreas('composer', 'preview'), MessageStep.preload?.()])],
  // What the check names of a message is said in the words of the composer.
  ['schedule', async () => Promise.all([loadAreas('composer'), ScheduleStep.preload?.()])],
]);

/** Fetches what a step needs beside the builder, while that is fetched. */
export async function loadStep(step: string): Promise<void> {
  await STEPS.get(step)?.();
}
