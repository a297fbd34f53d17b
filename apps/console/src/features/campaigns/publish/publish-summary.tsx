import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ownZone, useFormats } from '../../../i18n/index.js';
import { Soon } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { useCampaignZone, useConnection } from '../builder/use-connection.js';
import { IssueText } from '../preflight/issue-text.js';
import { type CheckResult, testState } from '../preflight/preflight-lines.js';
import { FirstMessage } from './first-message.js';
import { recipientsOf } from './recipients.js';

/** To whom, with what, when, and what it costs of the month's messages. */
export function PublishSummary({ check }: { check: CheckResult }): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const { draft, campaign } = useBuilder();
  const connection = useConnection(draft.connectionId);
  const zone = useCampaignZone(draft.connectionId);
  const { audience, quota, issues } = check;
  const count = recipientsOf(audience, draft);
  const { at } = draft.delivery;
  const own = ownZone();
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  const tested = testState(campaign);
  return (
    <>
      <div className="publish-columns">
        <dl className="publish-facts">
          <dt>{t('publish.from')}</dt>
          <dd lang="">{connection?.name ?? '–'}</dd>
          <dt>{t('publish.to')}</dt>
          <dd className="tabular">
            <strong>{t('publish.contacts', { count, number: formats.number(count) })}</strong>
            {audience.count > count && (
              <span className="muted">
                {' '}
                {t('publish.matching', { number: formats.number(audience.count) })}
              </span>
            )}
          </dd>
          <dt>{t('publish.when')}</dt>
          <dd className="tabular">
            {at === null ? t('schedule.start.now') : formats.dateTimeWithZone(at, zone)}
            {at !== null && own !== zone && (
              <span className="muted">
                {' '}
                {t('schedule.start.yours', { time: formats.dateTimeWithZone(at, own) })}
              </span>
            )}
          </dd>
          <dt>{t('publish.cost')}</dt>
          <dd className="tabular">
            {quota.remaining === null
              ? t('preflight.quotaUnlimited', { needed: formats.number(quota.needed) })
              : t('preflight.quota', {
                  needed: formats.number(quota.needed),
                  remaining: formats.number(quota.remaining),
                })}
          </dd>
        </dl>
        <Soon>
          <FirstMessage />
        </Soon>
      </div>
      {(warnings.length > 0 || tested !== 'tested') && (
        <ul className="publish-warnings" aria-label={t('publish.warnings')}>
          {tested !== 'tested' && <li>{t(`preflight.test.${tested}`)}</li>}
          {warnings.map((issue) => (
            <li key={`${issue.path} ${issue.message}`}>
              <IssueText issue={issue} />
            </li>
          ))}
        </ul>
      )}
      <p className="muted">{t('publish.again')}</p>
    </>
  );
}
