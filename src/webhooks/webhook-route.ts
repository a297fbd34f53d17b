import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem, AppError, isUuid, NotFound } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { WebhookIntake } from '../connections/index.js';
import { DELIVERY_HEADER } from './relays/relay-headers.js';
import { readWebhook } from './read-webhook.js';
import { isSignedBy } from './signature.js';
import { WebhookInbox } from './webhook-inbox.js';

type WebhookRequest = FastifyRequest<{ Params: { connectionId: string } }>;

/** LINE's own bodies have some kilobytes. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;
const NO_BYTES = Buffer.alloc(0);

/**
 * `POST /webhooks/line/:connectionId`. A route of Fastify's own, in a scope of its own: what is signed is the bytes of the
 * body, so here no parser may touch them.
 */
@Injectable()
export class WebhookRoute implements OnApplicationBootstrap {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly intake: WebhookIntake,
    private readonly inbox: WebhookInbox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Not before Nest has set its error handler: registering a scope settles the handlers of every route made so far. */
  async onApplicationBootstrap(): Promise<void> {
    // A worker has no HTTP, and a process without the role serves no one but its operator.
    if (!this.host.httpAdapter || !this.settings.roles.includes('api')) return;
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    await fastify.register((scope, _options, done) => {
      this.serve(scope);
      done();
    });
  }

  private serve(scope: FastifyInstance): void {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.setErrorHandler(answerProblem);
    scope.post<{ Params: { connectionId: string } }>(
      '/webhooks/line/:connectionId',
      { bodyLimit: BODY_LIMIT_BYTES },
      (request, reply) => this.answer(request, reply),
    );
  }

  private async answer(request: WebhookRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { connectionId } = request.params;
    if (!isUuid(connectionId)) throw new NotFound('connection', connectionId);
    const target = await this.intake.getTarget(connectionId);
    const body = Buffer.isBuffer(request.body) ? request.body : NO_BYTES;
    const signature = String(request.headers['x-line-signature'] ?? '').trim();
    if (target.channelSecret === undefined || !isSignedBy(target.channelSecret, body, signature))
      throw new AppError(
        'unauthorized',
        'signature_refused',
        'x-line-signature does not fit the body and the channel secret kept for this connection.',
        { context: { connectionId } },
      );
    const webhook = readWebhook(body);
    if (!webhook) throw new AppError('malformed', 'malformed', 'The body is not a webhook of LINE’s.');
    const isForwarded = DELIVERY_HEADER in request.headers;
    if (webhook.events.length > 0)
      await this.inbox.take(target, { body, signature: plain(signature), isForwarded });
    this.intake.noteReceived(target);
    return reply.code(200).send({});
  }
}

/** Written as LINE writes it, whatever else a reader of base64 overlooks: it becomes a header again. */
const plain = (base64: string): string => Buffer.from(base64, 'base64').toString('base64');
