import { type ReactNode, useEffect, useRef } from 'react';
import { Button, Skeleton, Steps } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../api/session.js';
import { announce, ErrorPanel, Forbidden, Late, PageHead, Panel, useMedia } from '../../ui/index.js';
import './contacts.css';
import { CheckStep } from './wizard/check-step.js';
import { ChooseFile } from './wizard/choose-file.js';
import { ColumnsStep } from './wizard/columns-step.js';
import { STEPS, useWizard } from './wizard/use-wizard.js';

/** A file of contacts in three steps; nothing is kept before the last one. */
export function ImportWizard(): ReactNode {
  const { t } = useTranslation('contacts');
  const may = useCan('edit');
  return (
    <>
      <PageHead
        title={t('wizard.title')}
        back={<Link to="/imports">{t('imports.title')}</Link>}
        description={t('wizard.description')}
      />
      {may ? <Wizard /> : <Forbidden permission="edit" />}
    </>
  );
}

function Wizard(): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const wizard = useWizard();
  const isNarrow = useMedia('(width < 640px)');
  const { step, file } = wizard;
  const { inspection, error, retry } = wizard.found;
  const at = STEPS.indexOf(step);
  useFocusAtStep(t(`wizard.steps.${step}`));
  return (
    <>
      <nav aria-label={t('wizard.steps.label')}>
        <Steps
          size="small"
          current={at}
          orientation={isNarrow ? 'vertical' : 'horizontal'}
          items={STEPS.map((name) => ({ title: t(`wizard.steps.${name}`) }))}
        />
      </nav>
      <Panel title={t(`wizard.steps.${step}`)}>
        {step === 'file' && <ChooseFile file={file} onFile={wizard.chooseFile} />}
        {step === 'file' && error && (
          <ErrorPanel error={error} title={t('wizard.file.unreadable')} onRetry={retry} />
        )}
        {step === 'file' && file && !error && !inspection && (
          <Late>
            <Skeleton active title={false} paragraph={{ rows: 2 }} />
          </Late>
        )}
        {step === 'file' && file && inspection && (
          <div className="wizard-actions">
            <Button type="primary" onClick={() => wizard.goTo('columns')}>
              {t('common:next')}
            </Button>
          </div>
        )}
        {step === 'columns' && <ColumnsStep wizard={wizard} />}
        {step === 'check' && <CheckStep wizard={wizard} />}
      </Panel>
    </>
  );
}

/** The button that led to a step is gone with the last one: the focus goes to the top, and the step is told. */
function useFocusAtStep(title: string): void {
  const told = useRef(title);
  useEffect(() => {
    if (told.current === title) return;
    told.current = title;
    document.querySelector<HTMLElement>('main h1')?.focus();
    announce(title);
  }, [title]);
}
