import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import { AuditLogRepository } from './audit-log.repository.js';
import type { AuthenticatedRequest } from './workspace.js';

const AUDITED = 'hikyaku:audited';

interface Auditing {
  action: string;
  detailOf: (answer: never) => Record<string, unknown>;
}

/**
 * Notes in the audit log that a route did what it is there for. Above `@UseInterceptors(IdempotencyInterceptor)`, so that
 * an answer that is only repeated is no second entry.
 *
 * @param detailOf what of the answer is worth keeping; never a secret or a LINE ID
 */
export function Audited(action: string, detailOf: Auditing['detailOf'] = () => ({})): MethodDecorator {
  return applyDecorators(SetMetadata(AUDITED, { action, detailOf }), UseInterceptors(AuditInterceptor));
}

@Injectable()
export class AuditInterceptor implements NestInterceptor {
  private readonly logger = new Logger('AuditLog');

  constructor(
    private readonly entries: AuditLogRepository,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const auditing = this.reflector.get<Auditing | undefined>(AUDITED, context.getHandler());
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!auditing) return next.handle();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.note(auditing, request, answer);
        return answer;
      }),
    );
  }

  /** What was done is done: that it could not be noted must not look as if it had failed. */
  private async note(
    { action, detailOf }: Auditing,
    request: AuthenticatedRequest,
    answer: unknown,
  ): Promise<void> {
    if (!request.caller) return;
    const { id } = request.params as { id?: string };
    const made = answer as { id?: string } | undefined;
    try {
      const detail = detailOf(answer as never);
      await this.entries.add(request.caller, { action, subjectId: id ?? made?.id ?? null, detail });
    } catch (error) {
      this.logger.error(
        { err: error, action, subjectId: id },
        'an action could not be noted in the audit log',
      );
    }
  }
}
