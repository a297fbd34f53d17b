import type { ReactNode } from 'react';
import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../api/session.js';
import { pressNewWhenThere } from '../../app/start-new.js';
import { Allowed, Banner, Panel } from '../../ui/index.js';
import { type Checklist as ChecklistView, SET_UP_STEPS, type SetUpStep, setUpOf } from './checklist-steps.js';

const NEEDS: Record<SetUpStep, Permission> = {
  connection: 'connect',
  webhook: 'connect',
  contacts: 'edit',
  testRecipient: 'test',
  testSent: 'test',
};

interface ChecklistProps {
  checklist: ChecklistView;
  /** the only connection there is: what is left of its set-up is done on its page */
  connectionId: string | undefined;
  onDismiss: () => void;
}

/** What is left until the first campaign can be trusted, each with the button that does it. */
export function Checklist({ checklist, connectionId, onDismiss }: ChecklistProps): ReactNode {
  const { t } = useTranslation('overview');
  const { done, total, isReady, next } = setUpOf(checklist);
  const open = useOpen(connectionId);
  const progress = t('setUp.progress', { done, total });
  if (isReady)
    return (
      <Banner tone="info" action={<Button onClick={onDismiss}>{t('setUp.dismiss')}</Button>}>
        {t('setUp.ready')}
      </Banner>
    );
  return (
    <Panel title={t('setUp.title')} extra={<span>{progress}</span>}>
      <div
        className="set-up-track"
        role="progressbar"
        aria-label={t('setUp.label')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={progress}
      >
        <span style={{ width: `${(done / total) * 100}%` }} />
      </div>
      <ol className="set-up">
        {SET_UP_STEPS.map((step, index) => (
          <Line
            key={step}
            step={step}
            number={index + 1}
            isDone={checklist[step]}
            isNext={step === next}
            onOpen={() => open(step)}
          />
        ))}
      </ol>
    </Panel>
  );
}

interface LineProps {
  step: SetUpStep;
  number: number;
  isDone: boolean;
  isNext: boolean;
  onOpen: () => void;
}

function Line({ step, number, isDone, isNext, onOpen }: LineProps): ReactNode {
  const { t } = useTranslation('overview');
  return (
    <li className={isDone ? 'set-up-done' : undefined}>
      <span className="set-up-mark" aria-hidden="true">
        {isDone ? <CheckCircleFilled /> : number}
      </span>
      <span className="set-up-text">
        <strong>
          {t(`setUp.steps.${step}.title`)}
          {isDone && <span className="visually-hidden"> ({t('setUp.done')})</span>}
        </strong>
        {!isDone && <span className="muted">{t(`setUp.steps.${step}.why`)}</span>}
      </span>
      {isDone ? (
        <span className="muted" aria-hidden="true">
          {t('setUp.done')}
        </span>
      ) : (
        <Allowed permission={NEEDS[step]}>
          {(disabled) => (
            <Button type={isNext ? 'primary' : 'default'} disabled={disabled} onClick={onOpen}>
              {t(`setUp.steps.${step}.button`)}
            </Button>
          )}
        </Allowed>
      )}
    </li>
  );
}

/** Where each is done, begun. */
function useOpen(connectionId: string | undefined): (step: SetUpStep) => void {
  const navigate = useNavigate();
  return (step) => {
    switch (step) {
      case 'connection':
        return void navigate({ to: '/connections' }).then(pressNewWhenThere);
      case 'webhook':
        return connectionId === undefined
          ? void navigate({ to: '/connections' })
          : void navigate({ to: '/connections/$connectionId', params: { connectionId } });
      case 'contacts':
        return void navigate({ to: '/imports/new' });
      case 'testRecipient':
        return void navigate({ to: '/settings/$section', params: { section: 'testers' } }).then(
          pressNewWhenThere,
        );
      case 'testSent':
        return void navigate({ to: '/campaigns' }).then(pressNewWhenThere);
    }
  };
}
