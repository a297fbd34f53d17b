import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { query, type Schema } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { isUnderWay } from './action-rules.js';

export type Campaign = Schema<'CampaignView'>;
export type Report = Schema<'ReportView'>;
export type Progress = Schema<'ProgressView'>;
export type Connection = Schema<'ConnectionView'>;

/** While it goes, the numbers of the report are read so often; the progress comes by itself. */
const LIVE_EVERY_MS = 5_000;
/** Clicks come in afterwards. */
const SENT_EVERY_MS = 30_000;

const of = (id: string) => ({ params: { path: { id } } });

export const campaignOptions = (id: string) => query.queryOptions('get', '/api/v1/campaigns/{id}', of(id));
export const reportOptions = (id: string) =>
  query.queryOptions('get', '/api/v1/campaigns/{id}/report', of(id));
export const progressOptions = (id: string) =>
  query.queryOptions('get', '/api/v1/campaigns/{id}/progress', of(id), { staleTime: 0 });

export function useCampaign(id: string): UseQueryResult<Campaign, unknown> {
  return useQuery({
    ...campaignOptions(id),
    refetchInterval: ({ state }) => state.data?.status === 'scheduled' && LIVE_EVERY_MS,
  });
}

export function useReport(id: string): UseQueryResult<Report, unknown> {
  return useQuery({
    ...reportOptions(id),
    refetchInterval: ({ state }) =>
      state.data !== undefined && (isUnderWay(state.data.status) ? LIVE_EVERY_MS : SENT_EVERY_MS),
  });
}

/** Where its times are told: the connection's zone, or the workspace's until that is known. */
export function useConnection(id: string | null): { connection: Connection | undefined; zone: string } {
  const { workspace } = useSession();
  const options = query.queryOptions('get', '/api/v1/connections/{id}', of(id ?? ''), { staleTime: 60_000 });
  const { data } = useQuery({ ...options, enabled: id !== null });
  const connection = id === null ? undefined : data;
  return { connection, zone: connection?.timeZone ?? workspace.timeZone };
}

/** What every part of the report is drawn from. */
export interface ShownReport {
  campaign: Campaign;
  report: Report;
  connection: Connection | undefined;
  /** IANA zone of all its times */
  zone: string;
  /** when the numbers were read */
  readAt: Date;
}
