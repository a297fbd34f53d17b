import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type Campaign,
  campaignOptions,
  type Progress,
  progressOptions,
  reportOptions,
} from './report-data.js';
import { isUnderWay } from './action-rules.js';

/** Where events do not come through, such as behind a proxy that keeps them. */
const POLL_EVERY_MS = 3_000;

/**
 * How far the campaign's run has come, as it goes: by server-sent events, and while those do not come by asking every
 * three seconds. When its state has changed, the rest of the page is read anew.
 */
export function useProgress(campaign: Campaign): Progress | undefined {
  const { id, status, runId } = campaign;
  const isWatched = isUnderWay(status);
  const queryClient = useQueryClient();
  const isStreaming = useStream(id, isWatched);
  const { data } = useQuery({
    ...progressOptions(id),
    enabled: isWatched,
    refetchInterval: isStreaming ? false : POLL_EVERY_MS,
  });
  const seen = data && isWatched ? `${data.status} ${data.statusReason} ${data.runId}` : undefined;
  const isOther = data !== undefined && (data.status !== status || data.runId !== runId);
  useEffect(() => {
    if (seen === undefined || !isOther) return;
    void queryClient.invalidateQueries({ queryKey: campaignOptions(id).queryKey });
    void queryClient.invalidateQueries({ queryKey: reportOptions(id).queryKey });
  }, [seen, isOther, id, queryClient]);
  return isWatched ? data : undefined;
}

/** @returns whether events come; after an interruption the browser asks again by itself */
function useStream(id: string, isWatched: boolean): boolean {
  const queryClient = useQueryClient();
  const [isStreaming, setStreaming] = useState(false);
  useEffect(() => {
    if (!isWatched) return;
    const source = new EventSource(`/api/v1/campaigns/${id}/progress/stream`);
    const take = ({ data }: MessageEvent<string>): void => {
      queryClient.setQueryData(progressOptions(id).queryKey, JSON.parse(data) as Progress);
    };
    source.addEventListener('open', () => setStreaming(true));
    source.addEventListener('error', () => setStreaming(false));
    source.addEventListener('progress', take);
    source.addEventListener('end', (event: MessageEvent<string>) => {
      take(event);
      source.close();
      setStreaming(false);
    });
    return () => {
      source.close();
      setStreaming(false);
    };
  }, [id, isWatched, queryClient]);
  return isStreaming;
}
