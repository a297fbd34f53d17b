import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { CopyText, StatusChip } from '../../../ui/index.js';
import { knownReason } from './failure-reasons.js';
import type { TestContact } from './test-choice.js';

type Result = Schema<'TestRecipientResult'>;

/** One line for each tester: arrived at LINE, or why not, with the codes for who is asked for help. */
export function TestResults({
  results,
  contacts,
}: {
  results: readonly Result[];
  contacts: readonly TestContact[];
}): ReactNode {
  const { t } = useTranslation('campaigns');
  const nameOf = ({ name, externalId, lineId }: Result): string =>
    name ?? contacts.find((contact) => contact.externalId === externalId)?.name ?? externalId ?? lineId ?? '';
  return (
    <section aria-label={t('test.results')}>
      <h3 className="test-results-title">{t('test.results')}</h3>
      <ul className="test-results">
        {results.map((result, index) => (
          <li key={index}>
            <span className="test-result-head">
              <strong lang="">{nameOf(result)}</strong>
              <StatusChip tone={result.status === 'sent' ? 'success' : 'error'}>
                {t(`test.${result.status}`)}
              </StatusChip>
            </span>
            {result.status === 'failed' && <Failure result={result} />}
            {result.lineRequestId && (
              <span className="muted">
                {t('test.requestId')} <CopyText text={result.lineRequestId} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Failure({ result: { reason, error, httpStatus } }: { result: Result }): ReactNode {
  const { t } = useTranslation('campaigns');
  const known = knownReason(reason);
  return (
    <>
      {known && <p>{t(`test.reasons.${known}`)}</p>}
      {(error ?? reason) && (
        <p className="muted">
          <code className="mono">{[reason, httpStatus].filter(Boolean).join(' · ')}</code>{' '}
          <span lang="en">{error}</span>
        </p>
      )}
    </>
  );
}
