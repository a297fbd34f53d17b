import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SETTINGS, type Settings } from '../../config/index.js';
import { type CookieKind, readSessionCookie, sessionCookie } from './session-cookie.js';
import { LONGEST_SECONDS } from './session-life.js';

/** The session's cookie as this server sets it. */
@Injectable()
export class SessionCookies {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>) {}

  read(header: string | undefined): string | undefined {
    return readSessionCookie(header, this.kind());
  }

  /** The browser keeps it as long as any session may last; the server knows when this one ends. */
  set(reply: FastifyReply, token: string): void {
    void reply.header('set-cookie', sessionCookie(token, LONGEST_SECONDS, this.kind()));
  }

  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', sessionCookie('', 0, this.kind()));
  }

  private kind(): CookieKind {
    return { isSecure: this.settings.publicUrl?.startsWith('https:') ?? false };
  }
}
