import { say } from './check-texts.js';
import { Injectable } from '@nestjs/common';
import type { LineMessage } from '#libs/line';
import { ConnectionAccess } from '../../connections/index.js';
import type { Campaign } from '../campaign.entity.js';
import type { LineValidation } from './audience-check.dto.js';
import type { Rendering } from './audience-findings.js';

/** Asked one after another, which stays far below LINE's 2,000 a second for this call. */
@Injectable()
export class LineValidationService {
  constructor(private readonly access: ConnectionAccess) {}

  /** Asks LINE whether it would take these messages; nothing is sent. */
  async validate(
    { workspaceId, connectionId }: Campaign,
    renderings: readonly Rendering[],
  ): Promise<LineValidation> {
    const result: LineValidation = { asked: 0, refused: [], problem: null };
    if (!connectionId) return { ...result, problem: say('line_not_asked') };
    for (const { externalId, messages } of renderings) {
      const answer = await this.access.ask(workspaceId, connectionId, (account) =>
        account.validateMessages('push', JSON.parse(messages) as LineMessage[]),
      );
      if (!answer.ok && answer.problem !== 'invalid')
        return { ...result, problem: say('line_not_asked_all', { said: answer.message }) };
      result.asked += 1;
      if (answer.ok) continue;
      const [detail] = answer.details ?? [];
      result.refused.push({
        externalId,
        message: detail?.message ?? answer.message,
        property: detail?.property ?? null,
      });
    }
    return result;
  }
}
