import type { ReactNode } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { Select } from '../../../ui/select.js';
import { removedRows } from '../funnel.js';
import { useReasonWords } from '../reason-words.js';
import { REMOVAL_REASONS } from '../reasons.js';
import type { Report } from '../report-data.js';
import { DELIVERY_FILTERS, type DeliveryFilter, type ReportSearch } from '../routes.js';
import { CLEARABLE } from '../../../ui/index.js';

const route = getRouteApi('/shell/campaigns/$campaignId');

/** By contact, by outcome and by reason; all of it in the address, so that it can be passed on. */
export function DeliveryFilters({ report }: { report: Report }): ReactNode {
  const { t } = useTranslation('report');
  const navigate = route.useNavigate();
  const { status, reason, q } = route.useSearch();
  const change = (search: Partial<ReportSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...search, contact: undefined }), replace: true });
  return (
    <div className="toolbar" role="search" aria-label={t('deliveries.filters')}>
      <Input.Search
        key={q}
        className="deliveries-search"
        allowClear={CLEARABLE}
        defaultValue={q}
        aria-label={t('deliveries.search')}
        placeholder={t('deliveries.search')}
        onSearch={(text) => change({ q: text.trim() || undefined })}
      />
      <Select<DeliveryFilter>
        aria-label={t('deliveries.status')}
        placeholder={t('deliveries.anyStatus')}
        value={status}
        allowClear
        popupMatchSelectWidth={false}
        style={{ minWidth: 150 }}
        options={DELIVERY_FILTERS.map((value) => ({ value, label: t(`deliveries.filter.${value}`) }))}
        onChange={(next: DeliveryFilter | undefined) => change({ status: next, reason: undefined })}
      />
      <ReasonSelect report={report} status={status} reason={reason} onChange={(next) => change(next)} />
    </div>
  );
}

interface ReasonSelectProps {
  report: Report;
  status: DeliveryFilter | undefined;
  reason: string | undefined;
  onChange: (search: Pick<ReportSearch, 'status' | 'reason'>) => void;
}

/** The reasons there are, with how many each has. Choosing one chooses its outcome with it. */
function ReasonSelect({ report, status, reason, onChange }: ReasonSelectProps): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const wordsOf = useReasonWords();
  const optionsOf = (kind: 'failed' | 'removed', rows: readonly { reason: string; count: number }[]) =>
    rows.map((row) => ({
      value: row.reason,
      label: t('deliveries.reasonCount', {
        reason: wordsOf(kind, row.reason),
        number: formats.number(row.count),
      }),
    }));
  const failed = status === undefined || status === 'failed' ? optionsOf('failed', report.failures) : [];
  const removed =
    status === undefined || status === 'removed' ? optionsOf('removed', removedRows(report.removed)) : [];
  const options = [
    { label: t('deliveries.filter.failed'), options: failed },
    { label: t('deliveries.filter.removed'), options: removed },
  ].filter((group) => group.options.length > 0);
  return (
    <Select<string>
      aria-label={t('reason')}
      placeholder={t('deliveries.anyReason')}
      value={reason}
      allowClear
      popupMatchSelectWidth={false}
      style={{ minWidth: 180, maxWidth: 320 }}
      options={options}
      disabled={options.length === 0}
      onChange={(next: string | undefined) => {
        const isRemoval = REMOVAL_REASONS.some((one) => one === next);
        onChange(
          next === undefined
            ? { status, reason: next }
            : { status: isRemoval ? 'removed' : 'failed', reason: next },
        );
      }}
    />
  );
}
