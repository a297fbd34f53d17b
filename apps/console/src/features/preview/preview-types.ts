import type { Schema } from '../../api/client.js';
import type { LinkAddress } from './render/make-preview.js';

/** Whom to show messages as. */
export type Who = { kind: 'nobody' } | { kind: 'contact'; externalId: string };

export type PreviewContact = Schema<'ContactSummary'>;

/** What the server answers when it is asked for exactly what would be sent. */
export interface ServerPreview {
  /** null: this contact would get none */
  messages: readonly unknown[] | null;
  problems: readonly { path: string; message: string }[];
}

export interface PreviewPaneProps {
  /** whose strings are templates */
  messages: readonly Record<string, unknown>[];
  sender: { name: string; pictureUrl: string | null };
  /** whom to offer as examples */
  audience: { filter?: object; exclude?: object; audienceId?: string } | null;
  /** for contacts without a language or time zone of their own */
  localization: { language: string; timezone: string } | undefined;
  /** from 0; the preview follows it */
  focused: number;
  onFocused?: (index: number) => void;
  /** what `{{campaign.…}}` names */
  campaign?: { id: string; name: string };
  /** what becomes of web addresses */
  links?: LinkAddress;
  /** exactly what would be sent, made by the server */
  serverPreview?: (who: Who) => Promise<ServerPreview>;
}
