import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { Public } from '../identity/index.js';
import { MetricsService } from './metrics.service.js';

const BEARER = /^Bearer +(\S+) *$/i;
const TEXT_FORMAT = 'text/plain; version=0.0.4; charset=utf-8';

@ApiTags('Health')
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: MetricsService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'metricsToken'>,
  ) {}

  /** For Prometheus: the process, the pipeline and the ledger. No personal data. With `METRICS_TOKEN` set, it is asked for. */
  @Get()
  @Header('Content-Type', TEXT_FORMAT)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({
    description: 'The text format of Prometheus',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  @ApiUnauthorizedResponse({ description: 'METRICS_TOKEN is set, and the request does not carry it' })
  read(@Req() request: FastifyRequest): Promise<string> {
    const { metricsToken } = this.settings;
    const given = BEARER.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (metricsToken && !isSame(given, metricsToken))
      throw new AppError(
        'unauthorized',
        'unauthorized',
        'Send the METRICS_TOKEN of this server as `Authorization: Bearer <token>`.',
      );
    return this.metrics.text();
  }
}

/** In a time that says nothing of where they differ, nor of the length. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
