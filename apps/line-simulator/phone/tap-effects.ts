import type { LineAction } from '../../console/src/line-preview/index.js';

const OPENED = /^(?:https?|tel|line):/i;

/** What a tap does on the phone itself; the account hears of it otherwise. Answers what was done, in words. */
export async function actOnPhone(action: LineAction): Promise<string> {
  const uri = typeof action.uri === 'string' ? action.uri : action.linkUri;
  if (action.type === 'uri' && typeof uri === 'string') {
    if (!OPENED.test(uri)) return 'This address opens nothing on a phone.';
    window.open(uri, '_blank', 'noopener,noreferrer');
    return 'Opened in a new tab.';
  }
  if (action.type === 'clipboard' && typeof action.clipboardText === 'string') {
    await navigator.clipboard.writeText(action.clipboardText);
    return 'Copied.';
  }
  return '';
}

/** What the account's server got to know of a tap, for the line under the chat. */
export const webhookNote = (webhook: string): string =>
  webhook === 'sent'
    ? 'Webhook sent.'
    : webhook === 'failed'
      ? 'Webhook failed: the account’s server did not take it.'
      : webhook === 'off'
        ? 'No webhook is set.'
        : '';
