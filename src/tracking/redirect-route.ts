import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../common/index.js';
import { readEncryptionKey, SETTINGS, type Settings } from '../config/index.js';
import { ClickRecorder } from './click-recorder.js';
import { decideRedirect } from './decide-redirect.js';
import { isLinkCode } from './link-code.js';
import { LinkDirectory } from './link-directory.js';
import { type DeadEnd, deadEndPage, PAGE_POLICY } from './link-page.js';
import type { LinkTarget } from './link.repository.js';
import { TrackingTallies } from './tracking-tallies.js';
import { VisitJudge } from './visit-kind.js';
import { VisitorHash } from './visitor-hash.js';

type LinkRequest = FastifyRequest<{ Params: { code: string } }>;

const STATUS: Record<DeadEnd, number> = { unknown: 404, expired: 410, unavailable: 503 };
const RETRY_AFTER_SECONDS = '10';
const TELL_EVERY_MS = 10_000;

/**
 * `GET /l/:code`. A route of Fastify's own: what Nest puts around its routes, from guards to pipes, would cost more than
 * the redirect itself, and none of it applies. It is no part of the API and needs no credential.
 */
@Injectable()
export class RedirectRoute implements OnModuleInit {
  private readonly logger = new Logger(RedirectRoute.name);
  private readonly judge = new VisitJudge();
  private readonly visitors: VisitorHash;
  private toldMs = -Infinity;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly directory: LinkDirectory,
    private readonly recorder: ClickRecorder,
    private readonly tallies: TrackingTallies,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.visitors = new VisitorHash(readEncryptionKey(settings));
  }

  onModuleInit(): void {
    // A worker has no HTTP, and a process without the role serves no one but its operator.
    if (!this.host.httpAdapter || !this.settings.roles.includes('api')) return;
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.route<{ Params: { code: string } }>({
      method: ['GET', 'HEAD'],
      url: '/l/:code',
      handler: (request, reply) => this.answer(request, reply),
    });
    // When the last visitor has been answered, and before the database goes.
    fastify.addHook('onClose', () => this.recorder.flush());
  }

  /** Without a promise when the code is known, as most are: it is a third of the cost. */
  private answer(request: LinkRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
    const { code } = request.params;
    if (!isLinkCode(code)) return this.end(reply, 'unknown');
    const known = this.directory.recall(code);
    return known === undefined ? this.lookUp(code, request, reply) : this.lead(known, request, reply);
  }

  private async lookUp(code: string, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    try {
      return this.lead(await this.directory.find(code), request, reply);
    } catch (err) {
      this.tell(err);
      return this.end(reply.header('retry-after', RETRY_AFTER_SECONDS), 'unavailable');
    }
  }

  private lead(target: LinkTarget | null, request: LinkRequest, reply: FastifyReply): FastifyReply {
    const now = this.clock.now();
    const decision = decideRedirect(now, target);
    if (!target || decision.kind === 'dead_end')
      return this.end(reply, decision.kind === 'dead_end' ? decision.end : 'unknown');
    this.record(target, now, request);
    return reply
      .code(302)
      .header('location', decision.location)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex')
      .send();
  }

  private record(target: LinkTarget, clickedAt: Date, { method, headers, ip }: LinkRequest): void {
    const userAgent = headers['user-agent'] ?? '';
    const purposes = [headers.purpose, headers['sec-purpose'], headers['x-purpose'], headers['x-moz']];
    const kind = this.judge.kindOf({ method, userAgent, purpose: purposes.filter(Boolean).join(' ') });
    const forwardedFor = String(headers['x-forwarded-for'] ?? '');
    const visitorHash = this.visitors.of(clickedAt, target.workspaceId, {
      address: ip,
      forwardedFor,
      userAgent,
    });
    this.tallies.visits[kind] += 1;
    this.recorder.record({ target, kind, visitorHash, clickedAt });
  }

  private end(reply: FastifyReply, end: DeadEnd): FastifyReply {
    this.tallies.visits[end] += 1;
    return reply
      .code(STATUS[end])
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', PAGE_POLICY)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex')
      .send(deadEndPage(end));
  }

  private tell(err: unknown): void {
    if (performance.now() - this.toldMs < TELL_EVERY_MS) return;
    this.toldMs = performance.now();
    this.logger.warn({ err }, 'short links cannot be looked up');
  }
}
