import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { Skeleton } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../../api/session.js';
import { announce, Late, LazyLayer } from '../../../ui/index.js';
import type { Campaign } from '../draft/save-state.js';
import { useDraft } from '../draft/use-draft.js';
import { type Builder, BuilderContext, type Layer } from './builder-context.js';
import { BuilderHead } from './builder-head.js';
import { BuilderNotices } from './builder-notices.js';
import { ConflictDialog } from './conflict-dialog.js';
import { goToPlace } from './go-to-place.js';
import {
  AudienceStep,
  HistoryDrawer,
  MessageStep,
  PublishDialog,
  ScheduleStep,
  TestDrawer,
} from './lazy-parts.js';
import { StepLinks } from './step-links.js';
import { type Step, stepAfter, stepOfPath, stepsBetween } from './steps.js';
import { useBuilderKeys } from './use-undo-keys.js';

/** A campaign while it is made: head, steps, the step that is open, and the layers over it. */
export function BuilderScreen({ campaign: fetched, step }: { campaign: Campaign; step: Step }): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const navigate = useNavigate();
  const mayEdit = useCan('edit');
  const mayPublish = useCan('publish');
  const { store, state } = useDraft(fetched);
  const [layer, setLayer] = useState<Layer | null>(null);
  const campaign = state.saving.stored;
  const draft = state.history.now;
  const readOnly = !mayEdit || campaign.status !== 'draft';

  const goToStep = useCallback(
    (to: Step): void => {
      store.flush();
      void navigate({
        to: '/campaigns/$campaignId/edit/$step',
        params: { campaignId: campaign.id, step: to },
      });
    },
    [store, navigate, campaign.id],
  );
  const goTo = (path: string): void => {
    setLayer(null);
    goToStep(stepOfPath(path));
    goToPlace(path);
  };
  const next = (): void => {
    const after = stepAfter(step);
    if (after) goToStep(after);
    else if (mayPublish && campaign.status === 'draft') setLayer('publish');
  };
  /** Back or forth; what changes is shown, on whatever step it is. */
  const travel = (way: 'undo' | 'redo'): void => {
    if (readOnly) return;
    const before = store.snapshot().history.now;
    store[way]();
    const touched = stepsBetween(before, store.snapshot().history.now);
    if (touched.length === 0) return;
    announce(t(`builder.${way}`));
    if (!touched.includes(step) && touched[0]) goToStep(touched[0]);
  };
  useBuilderKeys({ undo: () => travel('undo'), redo: () => travel('redo'), next });

  const builder: Builder = {
    campaign,
    draft,
    mistakes: campaign.mistakes,
    change: store.change,
    readOnly,
    store,
    state,
    step,
    goToStep,
    goTo,
    openLayer: setLayer,
  };
  return (
    <BuilderContext value={builder}>
      <BuilderHead
        onUndo={() => travel('undo')}
        onRedo={() => travel('redo')}
        onHistory={() => setLayer('history')}
        onTest={() => setLayer('test')}
        onNext={next}
      />
      <BuilderNotices />
      <StepLinks />
      <Suspense fallback={<StepSkeleton />}>
        <OpenStep builder={builder} />
      </Suspense>
      <ConflictDialog />
      {layer && <OpenLayer layer={layer} name={draft.name} onClose={() => setLayer(null)} />}
    </BuilderContext>
  );
}

function OpenStep({ builder }: { builder: Builder }): ReactNode {
  switch (builder.step) {
    case 'audience':
      return <AudienceStep {...builder} />;
    case 'message':
      return <MessageStep />;
    case 'schedule':
      return <ScheduleStep />;
  }
}

interface OpenLayerProps {
  layer: Layer;
  /** of the campaign */
  name: string;
  onClose: () => void;
}

function OpenLayer({ layer, name, onClose }: OpenLayerProps): ReactNode {
  const { t } = useTranslation('campaigns');
  switch (layer) {
    case 'history':
      return (
        <LazyLayer shape="drawer" label={t('history.title')} onClose={onClose}>
          <HistoryDrawer onClose={onClose} />
        </LazyLayer>
      );
    case 'test':
      return (
        <LazyLayer shape="drawer" label={t('test.title')} onClose={onClose}>
          <TestDrawer onClose={onClose} />
        </LazyLayer>
      );
    case 'publish':
      return (
        <LazyLayer shape="dialog" label={t('publish.title', { name })} onClose={onClose}>
          <PublishDialog onClose={onClose} />
        </LazyLayer>
      );
  }
}

function StepSkeleton(): ReactNode {
  return (
    <Late>
      <div className="panel" aria-busy="true">
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    </Late>
  );
}
