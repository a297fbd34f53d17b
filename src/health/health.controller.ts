import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { AppError } from '../common/index.js';
import { Database } from '../database/index.js';
import { Public } from '../identity/index.js';

/** Whoever asks for readiness asks often and does not wait long. */
const ANSWER_WITHIN_MS = 3_000;

@ApiTags('Health')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. Says nothing of what it depends on, so that an outage elsewhere does not restart it. */
  @Get('live')
  @ApiOkResponse({ description: 'The process runs.' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. */
  @Get('ready')
  @ApiOkResponse({ description: 'The database answers.' })
  @ApiServiceUnavailableResponse({ description: 'The database does not answer.' })
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await withinTime(this.database.query('SELECT 1'), ANSWER_WITHIN_MS);
      return { status: 'ok' };
    } catch (cause) {
      throw new AppError('unavailable', 'database_unavailable', 'The database does not answer.', { cause });
    }
  }
}

async function withinTime(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
