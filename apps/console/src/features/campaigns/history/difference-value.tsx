import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { FilterSentence, useContactFields } from '../../audiences/index.js';
import { useCampaignZone, useConnection } from '../builder/use-connection.js';
import type { Difference } from '../draft/differences.js';

/** A value of a draft as a person would say it: conditions as a sentence, ids by their names. */
export function DifferenceValue({
  difference,
  value,
}: {
  difference: Difference;
  value: unknown;
}): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const { part, place } = difference;
  if (value === undefined || value === null || value === '')
    return <span className="muted">{t('differences.nothing')}</span>;
  if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
  if (part === 'audience' && (place === 'filter' || place === 'exclude'))
    return <Conditions filter={value} />;
  if (typeof value === 'string') return <TextValue part={part} place={place} text={value} />;
  if (typeof value === 'number') return formats.number(value);
  return (
    <pre className="mono" lang="">
      {JSON.stringify(value, null, 2)}
    </pre>
  );
}

function TextValue({ part, place, text }: Pick<Difference, 'part' | 'place'> & { text: string }): ReactNode {
  if (part === 'connectionId') return <ConnectionName id={text} />;
  if (part === 'delivery' && place === 'at') return <StartTime at={text} />;
  if (part === 'audience' && place === 'audienceId') return <AudienceName id={text} />;
  return <span lang="">{text}</span>;
}

function ConnectionName({ id }: { id: string }): ReactNode {
  return <span lang="">{useConnection(id)?.name ?? id}</span>;
}

function AudienceName({ id }: { id: string }): ReactNode {
  const { data } = query.useQuery('get', '/api/v1/audiences/{id}', { params: { path: { id } } });
  return <span lang="">{data?.name ?? id}</span>;
}

function StartTime({ at }: { at: string }): ReactNode {
  const formats = useFormats();
  const zone = useCampaignZone(null);
  return formats.dateTimeWithZone(at, zone);
}

function Conditions({ filter }: { filter: unknown }): ReactNode {
  const { fields } = useContactFields();
  return <FilterSentence filter={filter} fields={fields} />;
}
