import { isPublicUrl } from '../../../../../../libs/links/public-url.js';
import { query, type Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';

/** The account that sends, out of the list that the builder has anyway. */
export function useConnection(id: string | null): Schema<'ConnectionView'> | undefined {
  const { data } = query.useQuery('get', '/api/v1/connections', { params: { query: { limit: 200 } } });
  return data?.items.find((connection) => connection.id === id);
}

/** The zone in which the campaign's times are told: the connection's, else the workspace's. */
export function useCampaignZone(connectionId: string | null): string {
  const { timeZone } = useSession().workspace;
  return useConnection(connectionId)?.timeZone ?? timeZone;
}

/** The address of this server, as far as its connections tell, when phones cannot open it; else null. */
export function useLocalUrl(connectionId: string | null): string | null {
  const webhookUrl = useConnection(connectionId)?.webhookUrl;
  return webhookUrl === undefined || isPublicUrl(webhookUrl) ? null : new URL(webhookUrl).origin;
}
