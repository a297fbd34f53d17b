import type { ReactNode } from 'react';
import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { FixButton } from './fix-button.js';
import { IssueText } from './issue-text.js';
import { type CheckResult, type LineState, type PreflightLine, testState } from './preflight-lines.js';

const ICONS: Record<LineState, ReactNode> = {
  ok: <CheckCircleFilled />,
  info: <InfoCircleFilled />,
  warning: <ExclamationCircleFilled />,
  error: <CloseCircleFilled />,
};

/** One topic of the list: in order, or what is wrong with it, each with "Fix". */
export function PreflightItem({ line, check }: { line: PreflightLine; check: CheckResult }): ReactNode {
  const { t } = useTranslation('campaigns');
  const { topic, state, issues } = line;
  return (
    <li className={`preflight-line preflight-${state}`}>
      {ICONS[state]}
      <div>
        <strong>{t(`preflight.topics.${topic}`)}</strong>
        <span className="visually-hidden"> {t(`preflight.states.${state}`)}</span>
        <Fact line={line} check={check} />
        {issues.map((issue) => (
          <p key={`${issue.path} ${issue.message}`}>
            <IssueText issue={issue} />{' '}
            {issue.severity !== 'info' && <FixButton issue={issue} about={t(`preflight.topics.${topic}`)} />}
          </p>
        ))}
      </div>
    </li>
  );
}

/** What was found where nothing is wrong, in figures. */
function Fact({
  line: { topic },
  check: { audience, quota },
}: {
  line: PreflightLine;
  check: CheckResult;
}): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const { campaign, draft, openLayer } = useBuilder();
  switch (topic) {
    case 'audience':
      return (
        <p className="muted tabular">
          {t('preflight.audience', {
            count: audience.count,
            number: formats.number(audience.count),
            reachable: formats.number(audience.withLineId),
          })}
        </p>
      );
    case 'links':
      return <p className="muted">{t(`schedule.tracking.${draft.links.tracking}`)}</p>;
    case 'quota':
      return (
        <p className="muted tabular">
          {quota.remaining === null
            ? t('preflight.quotaUnlimited', { needed: formats.number(quota.needed) })
            : t('preflight.quota', {
                needed: formats.number(quota.needed),
                remaining: formats.number(quota.remaining),
              })}
        </p>
      );
    case 'test':
      return (
        <p className="muted">
          {t(`preflight.test.${testState(campaign)}`)}{' '}
          {testState(campaign) !== 'tested' && (
            <Button type="link" size="small" onClick={() => openLayer('test')}>
              {t('test.open')}
            </Button>
          )}
        </p>
      );
    default:
      return null;
  }
}
