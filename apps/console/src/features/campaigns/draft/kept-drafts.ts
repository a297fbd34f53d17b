import type { CampaignDraft } from './campaign-draft.js';

/** A draft that did not reach the server, as this browser keeps it. */
export interface KeptDraft {
  /** the version it was based on */
  version: number;
  draft: CampaignDraft;
  /** ISO */
  at: string;
}

const key = (userId: string, campaignId: string): string => `hikyaku.draft.${userId}.${campaignId}`;

/** Unsaved drafts of one person in this browser; a browser that keeps nothing is no failure. */
export class KeptDrafts {
  constructor(
    private readonly userId: string,
    private readonly campaignId: string,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  ) {}

  keep(kept: KeptDraft): boolean {
    try {
      this.storage.setItem(key(this.userId, this.campaignId), JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  read(): KeptDraft | null {
    try {
      const kept: unknown = JSON.parse(this.storage.getItem(key(this.userId, this.campaignId)) ?? 'null');
      return isKept(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  forget(): void {
    try {
      this.storage.removeItem(key(this.userId, this.campaignId));
    } catch {
      // It was not there to begin with.
    }
  }
}

function isKept(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { version, draft, at } = value as Partial<KeptDraft>;
  return (
    typeof version === 'number' &&
    typeof at === 'string' &&
    typeof draft === 'object' &&
    Array.isArray(draft.messages)
  );
}
