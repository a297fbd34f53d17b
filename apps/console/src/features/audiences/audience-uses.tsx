import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '../../api/client.js';

type Use = Schema<'AudienceUse'>;
type Holder = Schema<'AudienceHolder'>;

const NO_AUDIENCES: readonly Holder[] = [];

export function useAudienceUses(id: string) {
  const { data, error, refetch } = query.useQuery('get', '/api/v1/audiences/{id}/uses', {
    params: { path: { id } },
  });
  return {
    uses: data?.items,
    audiences: data?.audiences ?? NO_AUDIENCES,
    error,
    retry: () => void refetch(),
  };
}

const STAGES = ['draft', 'scheduled', 'published', 'archived'] as const;

interface AudienceUsesProps {
  uses: readonly Use[];
  audiences: readonly Holder[];
}

/** The campaigns that use an audience, and the audiences that name it, each leading to itself. */
export function AudienceUses({ uses, audiences }: AudienceUsesProps): ReactNode {
  const { t } = useTranslation('audiences');
  return (
    <>
      {uses.length > 0 && <CampaignUses uses={uses} />}
      {audiences.length > 0 && (
        <ul className="audience-uses" aria-label={t('uses.audiences')}>
          {audiences.map(({ audienceId, name }) => (
            <li key={audienceId}>
              <Link to="/audiences/$audienceId" params={{ audienceId }}>
                {name}
              </Link>
              <span className="muted">{t('fields.audience')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function CampaignUses({ uses }: { uses: readonly Use[] }): ReactNode {
  const { t } = useTranslation('audiences');
  return (
    <ul className="audience-uses">
      {uses.map(({ campaignId, name, stage }) => {
        const known = STAGES.find((one) => one === stage);
        const text = name === '' ? t('uses.unnamed') : name;
        return (
          <li key={campaignId}>
            {stage === 'draft' ? (
              <Link to="/campaigns/$campaignId/edit/$step" params={{ campaignId, step: 'audience' }}>
                {text}
              </Link>
            ) : (
              <Link to="/campaigns/$campaignId" params={{ campaignId }}>
                {text}
              </Link>
            )}
            <span className="muted">{known ? t(`uses.stages.${known}`) : stage}</span>
          </li>
        );
      })}
    </ul>
  );
}
