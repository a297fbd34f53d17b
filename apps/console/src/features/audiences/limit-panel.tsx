import type { ReactNode } from 'react';
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field, Panel } from '../../ui/index.js';

interface LimitPanelProps {
  limit: number | null;
  readOnly: boolean;
  /** why the server refused it */
  refused: string | undefined;
  onChange: (limit: number | null) => void;
}

/** At most so many of the contacts that match, drawn by lot. */
export function LimitPanel({ limit, readOnly, refused, onChange }: LimitPanelProps): ReactNode {
  const { t } = useTranslation('audiences');
  return (
    <Panel title={t('screen.limit.title')}>
      <Field id="audience-most" label={t('screen.limit.label')} mistake={refused}>
        <InputNumber
          id="audience-most"
          className="audience-limit"
          min={1}
          precision={0}
          disabled={readOnly}
          value={limit}
          placeholder={t('screen.limit.none')}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? 'audience-most-mistake' : 'audience-most-help'}
          onChange={onChange}
        />
      </Field>
      <p id="audience-most-help" className="muted reach-note">
        {t('screen.limit.help')}
      </p>
    </Panel>
  );
}
