import { type ReactNode, useRef, useState } from 'react';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Banner, ErrorPanel } from '../../../ui/index.js';
import { FileFormat } from './file-format.js';
import { MapColumns } from './map-columns.js';
import { columnProblems, type MappingProblem } from './mapping.js';
import type { Wizard } from './use-wizard.js';

/** How the file is read, and what its columns become. */
export function ColumnsStep({ wizard }: { wizard: Wizard }): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const { found, outcome, mapping, problems } = wizard;
  const { inspection } = found;
  const [isAsked, setAsked] = useState(false);
  const mistakes = useRef<HTMLDivElement>(null);
  const refused = columnProblems(outcome.error);
  const next = (): void => {
    setAsked(true);
    if (problems.length === 0 && Object.keys(refused).length === 0) wizard.goTo('check');
    else mistakes.current?.focus();
  };
  return (
    <div className="stack">
      {inspection && <FileFormat inspection={inspection} onChange={wizard.setFormat} />}
      {found.error && <ErrorPanel error={found.error} onRetry={found.retry} />}
      <div ref={mistakes} tabIndex={-1} className="wizard-mistakes">
        {isAsked && problems.length > 0 && (
          <Banner tone="error">
            <ul>
              {problems.map((problem, index) => (
                <li key={index}>
                  <Mistake problem={problem} />
                </li>
              ))}
            </ul>
          </Banner>
        )}
      </div>
      {inspection && mapping && (
        <MapColumns
          columns={inspection.columns}
          mapping={mapping}
          refused={refused}
          onChange={wizard.setMapping}
        />
      )}
      {!inspection && !found.error && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      <div className="wizard-actions">
        <Button onClick={() => wizard.goTo('file')}>{t('common:back')}</Button>
        <Button type="primary" disabled={!mapping} onClick={next}>
          {t('common:next')}
        </Button>
      </div>
    </div>
  );
}

function Mistake({ problem }: { problem: MappingProblem }): ReactNode {
  const { t } = useTranslation('contacts');
  switch (problem.kind) {
    case 'no_id':
      return t('wizard.columns.wrong.no_id');
    case 'unnamed':
      return t('wizard.columns.wrong.unnamed', { column: problem.column });
    case 'same_name':
      return t('wizard.columns.wrong.same_name', { column: problem.column, name: problem.name });
  }
}
