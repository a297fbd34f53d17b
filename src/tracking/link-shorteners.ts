import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId } from '../common/index.js';
import { readEncryptionKey, SETTINGS, type Settings } from '../config/index.js';
import { linkKey } from './link-code.js';
import { LinkShortener } from './link-shortener.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Shortening {
  workspaceId: string;
  campaignId: string;
  tracking: 'none' | 'campaign' | 'contact';
  /** where the links lead to first; absent: this server, as it knows itself */
  publicUrl?: string;
}

/** Makes what shortens the links of a run or of a test, with this server's key and address. */
@Injectable()
export class LinkShorteners {
  private readonly key: KeyObject;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.key = linkKey(readEncryptionKey(settings));
  }

  /** How the world reaches this server. Read when asked: with PORT=0 it is known only once the server listens. */
  get publicUrl(): string {
    return this.settings.publicUrl ?? `http://localhost:${this.settings.port}`;
  }

  /** @returns nothing when links are not counted */
  forRun({ runId, ...shortening }: Shortening & { runId: string }): LinkShortener | undefined {
    return this.make(shortening, runId, runId);
  }

  /** Links that work like a run's, have other codes in each test, and whose clicks are in no count. */
  forTest(shortening: Shortening): LinkShortener | undefined {
    return this.make(shortening, newId(), null);
  }

  private make(
    { workspaceId, campaignId, tracking, publicUrl = this.publicUrl }: Shortening,
    id: string,
    runId: string | null,
  ): LinkShortener | undefined {
    if (tracking === 'none') return undefined;
    const { linkLifeDays } = this.settings;
    const expiresAt = new Date(this.clock.now().getTime() + linkLifeDays * DAY_MS);
    return new LinkShortener({
      tracking,
      key: this.key,
      id,
      origin: { workspaceId, campaignId, runId, expiresAt },
      publicUrl,
    });
  }
}
