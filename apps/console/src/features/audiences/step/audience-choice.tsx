import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Allowed, Panel } from '../../../ui/index.js';
import type { StepProps } from '../../campaigns/draft/campaign-draft.js';
import { mistakesUnder } from '../filter/filter-check.js';
import { isEveryone } from '../filter/filter.js';
import { FilterBuilder } from '../filter-builder/filter-builder.js';
import { useContactFields } from '../use-contact-fields.js';
import { type AudienceMode, inMode, modeOf } from './audience-mode.js';
import { AudienceSelect } from './audience-select.js';
import { SaveConditions } from './save-conditions.js';

const MODES: readonly AudienceMode[] = ['everyone', 'saved', 'conditions'];

/** Everyone, a saved audience, or conditions of this campaign alone. */
export function AudienceChoice({ draft, change, mistakes, readOnly }: StepProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { audience } = draft;
  const mode = modeOf(audience);
  const kept = useKept(audience);
  const choose = (next: AudienceMode): void =>
    change({ audience: inMode(audience, next, kept.current) }, `audience.mode.${next}`);
  return (
    <Panel title={t('step.who')}>
      <Radio.Group
        className="audience-modes"
        aria-label={t('step.who')}
        disabled={readOnly}
        value={mode}
        onChange={(event) => choose(event.target.value as AudienceMode)}
        options={MODES.map((value) => ({ value, label: t(`step.modes.${value}`) }))}
      />
      {mode === 'everyone' && <p className="muted reach-note">{t('step.everyoneHelp')}</p>}
      {mode === 'saved' && (
        <AudienceSelect
          audienceId={audience.audienceId}
          isMistaken={mistakes.some(({ path }) => path === 'audience.audienceId')}
          readOnly={readOnly}
          onChange={(audienceId) => change({ audience: { ...audience, audienceId } }, 'audience.audienceId')}
        />
      )}
      {mode === 'conditions' && (
        <Conditions draft={draft} change={change} mistakes={mistakes} readOnly={readOnly} />
      )}
    </Panel>
  );
}

function Conditions({ draft, change, mistakes, readOnly }: StepProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { fields } = useContactFields();
  const [isSaving, setSaving] = useState(false);
  const { audience } = draft;
  const filter = audience.filter ?? {};
  return (
    <>
      <FilterBuilder
        value={filter}
        onChange={(next) => change({ audience: { ...audience, filter: { ...next } } }, 'audience.filter')}
        fields={fields}
        mistakes={mistakesUnder(mistakes, 'audience.filter')}
        readOnly={readOnly}
      />
      {!readOnly && !isEveryone(filter) && (
        <Allowed permission="edit">
          {(disabled) => (
            <Button type="link" className="audience-save" disabled={disabled} onClick={() => setSaving(true)}>
              {t('step.saveConditions')}
            </Button>
          )}
        </Allowed>
      )}
      {isSaving && <SaveConditions filter={filter} onClose={() => setSaving(false)} />}
    </>
  );
}

/** What was chosen in each way is there again when somebody goes back to it. */
function useKept(audience: StepProps['draft']['audience']) {
  const kept = useRef<{ filter?: object; audienceId?: string }>({});
  useEffect(() => {
    if (modeOf(audience) === 'conditions') kept.current.filter = audience.filter;
    if (audience.audienceId) kept.current.audienceId = audience.audienceId;
  }, [audience]);
  return kept;
}
