import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { useFindingText } from '../../../ui/index.js';
import { FixButton } from './fix-button.js';
import { LINK_CODES } from './issue.js';
import { IssueText } from './issue-text.js';
import { usePlaceText } from './place-text.js';

type Result = Schema<'AudienceCheckResult'>;

/** What a walk through the audience found: who gets it, who does not, and why. */
export function CheckFindings({ result }: { result: Result }): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const { checked, sendable, failing } = result;
  const numbers: [string, number][] = [
    [t('check.sendable'), sendable],
    [t('check.failing'), failing],
    [t('check.removed'), checked - sendable - failing],
  ];
  return (
    <>
      <dl className="check-numbers">
        {numbers.map(([label, number]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="tabular">{formats.number(number)}</dd>
          </div>
        ))}
      </dl>
      <ul className="check-findings">
        <Missing result={result} />
        <Others result={result} />
      </ul>
      {result.issues.length === 0 && failing === 0 && <p>{t('check.nothing')}</p>}
      <p className="muted tabular">
        {t('check.takes', { duration: formats.duration(result.requests.seconds) })}
      </p>
    </>
  );
}

/** Fields without a value, each with how many contacts that keeps from the message. */
function Missing({ result: { variables } }: { result: Result }): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const findingText = useFindingText();
  return variables.map(({ name, count, samples }) => {
    const issue = { path: 'messages', code: 'value_lacking', values: { field: name, count }, message: name };
    return (
      <li key={name}>
        {findingText(issue)}{' '}
        <span className="muted">{t('check.samples', { contacts: formats.list(samples) })}</span>{' '}
        <FixButton issue={issue} about={name} />
      </li>
    );
  });
}

/** What only a walk through the audience finds. */
const OF_WALK: readonly string[] = [
  'line_refuses',
  'line_not_asked_all',
  'recipients_failing',
  'recipients_left_out',
  'recipients_left_out_saying',
  ...LINK_CODES,
  'nobody_sendable',
];

/** What the quick check tells is in the list above already; what belongs to missing fields stands there. */
function Others({ result: { issues } }: { result: Result }): ReactNode {
  const placeText = usePlaceText();
  return issues
    .filter(({ code }) => OF_WALK.includes(code))
    .map((issue) => (
      <li key={`${issue.path} ${issue.message}`}>
        <IssueText issue={issue} />{' '}
        {issue.severity !== 'info' && <FixButton issue={issue} about={placeText(issue.path)} />}
      </li>
    ));
}
