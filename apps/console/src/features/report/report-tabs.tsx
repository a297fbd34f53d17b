import { type ComponentType, type ReactNode, Suspense } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCurrentInView } from '../../ui/index.js';
import { ClicksTab } from './clicks/clicks-tab.js';
import { FailuresTab } from './failures/failures-tab.js';
import { LAZY_TABS } from './lazy-tabs.js';
import type { ShownReport } from './report-data.js';
import { ReportSkeleton } from './report-skeleton.js';
import { REPORT_TABS, type ReportTab } from './routes.js';
import { SummaryTab } from './summary/summary-tab.js';
import { usePrinting } from './use-printing.js';

const route = getRouteApi('/shell/campaigns/$campaignId');

/** What is printed is there at once. */
const CONTENT: Record<ReportTab, ComponentType<{ shown: ShownReport }>> = {
  summary: SummaryTab,
  clicks: ClicksTab,
  failures: FailuresTab,
  ...LAZY_TABS,
};

/** The parts of the report, each with an address of its own; on paper those that are numbers, one after the other. */
export function ReportTabs({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { tab = 'summary' } = route.useSearch();
  const row = useCurrentInView(tab);
  const isPrinting = usePrinting();
  if (isPrinting) return <Printed shown={shown} />;
  const Content = CONTENT[tab];
  return (
    <>
      <nav ref={row} className="report-tabs" aria-label={t('title')}>
        {REPORT_TABS.map((one) => (
          <Link
            key={one}
            to="/campaigns/$campaignId"
            params={{ campaignId: shown.campaign.id }}
            search={{ tab: one === 'summary' ? undefined : one }}
            // Else the address without a tab would count as open under every tab.
            activeOptions={{ exact: true }}
            aria-current={one === tab ? 'page' : undefined}
            className={one === tab ? 'report-tab report-tab-open' : 'report-tab'}
          >
            {t(`tabs.${one}`)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<ReportSkeleton />}>
        <Content shown={shown} />
      </Suspense>
    </>
  );
}

function Printed({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  return (['summary', 'clicks', 'failures'] as const).map((tab) => {
    const Content = CONTENT[tab];
    return (
      <section key={tab} className="printed">
        <h2>{t(`tabs.${tab}`)}</h2>
        <Content shown={shown} />
      </section>
    );
  });
}
