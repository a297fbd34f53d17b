import { type ReactNode, useState } from 'react';
import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/index.js';
import type { StepProps } from '../../campaigns/draft/campaign-draft.js';
import { mistakesUnder } from '../filter/filter-check.js';
import { NO_CONDITIONS } from '../filter/filter.js';
import { FilterBuilder } from '../filter-builder/filter-builder.js';
import { useContactFields } from '../use-contact-fields.js';

/** Conditions for those who are not to get the campaign although they match. */
export function LeaveOut({ draft, change, mistakes, readOnly }: StepProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { fields } = useContactFields();
  const { audience } = draft;
  const { exclude } = audience;
  const [kept, setKept] = useState<object>(NO_CONDITIONS);
  const changeTo = (next: object | undefined): void => {
    const { exclude: before, ...rest } = audience;
    if (before) setKept(before);
    change({ audience: next ? { ...rest, exclude: { ...next } } : rest }, 'audience.exclude');
  };
  return (
    <Panel
      title={t('step.leaveOut.title')}
      extra={
        <Switch
          aria-label={t('step.leaveOut.switch')}
          disabled={readOnly}
          checked={Boolean(exclude)}
          onChange={(isOn) => changeTo(isOn ? kept : undefined)}
        />
      }
    >
      <p className="muted reach-note">{t(exclude ? 'step.leaveOut.on' : 'step.leaveOut.off')}</p>
      {exclude && (
        <FilterBuilder
          label={t('step.leaveOut.title')}
          withoutInclusion
          value={exclude}
          onChange={changeTo}
          fields={fields}
          mistakes={mistakesUnder(mistakes, 'audience.exclude')}
          readOnly={readOnly}
        />
      )}
    </Panel>
  );
}
