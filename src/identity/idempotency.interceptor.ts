import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { AppError } from '../common/index.js';
import { type IdempotencyClaim, IdempotencyRepository } from './idempotency.repository.js';
import type { AuthenticatedRequest } from './workspace.js';

const HEADER = 'idempotency-key';
const KEY = /^[\x21-\x7e]{1,200}$/;
/** Together 10 seconds, which most clients wait for an answer. */
const LOOKS = 100;
const LOOK_EVERY_MS = 100;

/**
 * `Idempotency-Key` on whatever sends: the same key and body answer the same result, without doing it again.
 *
 * Only successes are kept; a request that failed changed nothing and may be tried again with its key. While the first
 * is under way, a second one with the key waits for its answer; when that takes too long, it is refused rather than let
 * through.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly repository: IdempotencyRepository) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const key = request.headers[HEADER];
    if (key === undefined || !request.caller) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key))
      throw new AppError(
        'malformed',
        'idempotency_key_malformed',
        'Idempotency-Key must be 1 to 200 printable characters.',
      );
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once(request.caller.workspaceId, key, hashOf(request), reply, next));
  }

  private async once(workspaceId: string, key: string, hash: string, reply: FastifyReply, next: CallHandler) {
    const claim = await this.claim(workspaceId, key, hash);
    switch (claim.kind) {
      case 'done':
        void reply.header('idempotency-replayed', 'true');
        return claim.response;
      case 'other_request':
        throw new AppError(
          'conflict',
          'idempotency_key_reused',
          'This Idempotency-Key was used with another request.',
        );
      case 'in_progress':
        throw new AppError(
          'conflict',
          'idempotency_key_in_progress',
          'The first request with this key is still under way.',
        );
      case 'claimed':
        return this.carryOut(workspaceId, key, next);
    }
  }

  /** Looking again is claiming again: when the first has failed, its key is free and this one's turn has come. */
  private async claim(workspaceId: string, key: string, hash: string): Promise<IdempotencyClaim> {
    for (let look = 1; ; look++) {
      const claim = await this.repository.claim(workspaceId, key, hash);
      if (claim.kind !== 'in_progress' || look === LOOKS) return claim;
      await pause(LOOK_EVERY_MS);
    }
  }

  private async carryOut(workspaceId: string, key: string, next: CallHandler): Promise<unknown> {
    try {
      const response: unknown = await lastValueFrom(next.handle());
      await this.repository.complete(workspaceId, key, response);
      return response;
    } catch (error) {
      await this.repository.release(workspaceId, key);
      throw error;
    }
  }
}

/** No body and `{}` ask for the same. */
function hashOf(request: AuthenticatedRequest): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? {})}`)
    .digest('hex');
}
