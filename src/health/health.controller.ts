import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { AppError } from '../common/index.js';
import { Database } from '../database/index.js';
import { Public } from '../identity/index.js';

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
      await this.database.query('SELECT 1');
      return { status: 'ok' };
    } catch (cause) {
      throw new AppError('unavailable', 'database_unavailable', 'The database does not answer.', { cause });
    }
  }
}
