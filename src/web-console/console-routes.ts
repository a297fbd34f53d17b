import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem, AppError } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { cacheControlOf, CONSOLE_HEADERS, isPage } from './console-headers.js';
import { NOT_BUILT_PAGE } from './not-built-page.js';

export const CONSOLE_FOLDER = Symbol('CONSOLE_FOLDER');

const INDEX = 'index.html';

/**
 * The built console under `/console/`. Routes of Fastify's own, in a scope of their own: the console's headers are not the
 * API's, and an unknown address here is a page.
 */
@Injectable()
export class ConsoleRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CONSOLE_FOLDER) private readonly folder: string,
  ) {}

  /** Not before Nest has set its error handler: registering a scope settles the handlers of every route made so far. */
  async onApplicationBootstrap(): Promise<void> {
    // A worker has no HTTP, and a process without the role serves no one but its operator.
    if (!this.host.httpAdapter || !this.settings.roles.includes('api')) return;
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.get('/', (_request, reply) => reply.redirect('/console/', 302));
    fastify.get('/console', (_request, reply) => reply.redirect('/console/', 301));
    await fastify.register((scope) => this.serve(scope), { prefix: '/console' });
  }

  private async serve(scope: FastifyInstance): Promise<void> {
    scope.addHook('onRequest', (_request, reply, done) => {
      void reply.headers(CONSOLE_HEADERS);
      done();
    });
    scope.setErrorHandler(answerProblem);
    scope.setNotFoundHandler((request, reply) => this.answerUnknown(request, reply));
    await scope.register(fastifyStatic, {
      root: this.folder,
      preCompressed: true,
      dotfiles: 'ignore',
      // Built or not is seen at each request, so that a build needs no restart.
      suppressWarning: true,
      cacheControl: false,
      setHeaders: (reply, file) => void reply.header('cache-control', cacheControlOf(file)),
    });
  }

  private answerUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (!isPage(request.method, request.url)) {
      answerProblem(
        new AppError('not_found', 'not_found', 'There is nothing at this address.'),
        request,
        reply,
      );
      return reply;
    }
    if (existsSync(join(this.folder, INDEX))) return reply.code(200).sendFile(INDEX);
    return reply
      .code(503)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(NOT_BUILT_PAGE);
  }
}
