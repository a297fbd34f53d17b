import { Controller, Get, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { decodeCursor, type Page, PageQuery, pageSchema, toPage } from '../common/index.js';
import { type AuditEntry, AuditLogRepository } from './audit-log.repository.js';
import { Needs } from './permissions.js';
import { WorkspaceId } from './workspace.js';

class AuditLogQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'campaign.tested' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  action?: string;

  @ApiPropertyOptional({ description: 'The id of what something was done to' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  subjectId?: string;
}

class AuditEntryView implements Omit<AuditEntry, 'at'> {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'campaign.tested' })
  action!: string;

  @ApiProperty({ type: String, nullable: true })
  subjectId!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  apiKeyId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the key it was done with' })
  apiKeyName!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  userId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who did it; null when a key did, or nobody' })
  userName!: string | null;

  @ApiProperty({ type: Object, description: 'Such as {"sent": 2, "failed": 0}' })
  detail!: Record<string, unknown>;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

@ApiTags('Audit log')
@ApiExtraModels(AuditEntryView)
@Controller('audit-log')
export class AuditLogController {
  constructor(private readonly entries: AuditLogRepository) {}

  /** Who did what in this workspace, the latest first. */
  @Get()
  @Needs('administer')
  @ApiOkResponse({ schema: pageSchema('AuditEntryView') })
  async list(
    @WorkspaceId() workspaceId: string,
    @Query() query: AuditLogQuery,
  ): Promise<Page<AuditEntryView>> {
    const { action, subjectId, cursor, limit } = query;
    const [before] = cursor ? decodeCursor(cursor, 1) : [];
    const rows = await this.entries.list(workspaceId, { action, subjectId, before, limit });
    const page = toPage(rows, limit, (entry) => [entry.id]);
    return { ...page, items: page.items.map((entry) => ({ ...entry, at: entry.at.toISOString() })) };
  }
}
