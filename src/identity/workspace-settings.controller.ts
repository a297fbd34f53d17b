import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { IsString, Length, ValidateIf } from 'class-validator';
import type { Repository } from 'typeorm';
import { IsTimeZone } from '../common/index.js';
import { Audited } from './audited.js';
import { Needs } from './permissions.js';
import { Workspace } from './workspace.entity.js';
import { WorkspaceId } from './workspace.js';

class WorkspaceSettingsView {
  @ApiProperty()
  name!: string;

  @ApiProperty({ example: 'Asia/Tokyo' })
  timeZone!: string;
}

class ChangeWorkspaceSettings {
  // Not IsOptional: that lets null through.
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @ValidateIf((body: ChangeWorkspaceSettings) => body.name !== undefined)
  @IsString()
  @Length(1, 100)
  name?: string;

  @ApiPropertyOptional({ example: 'Asia/Tokyo', description: 'An IANA name' })
  @ValidateIf((body: ChangeWorkspaceSettings) => body.timeZone !== undefined)
  @IsTimeZone()
  timeZone?: string;
}

@ApiTags('Settings')
@Controller('settings/workspace')
export class WorkspaceSettingsController {
  constructor(@InjectRepository(Workspace) private readonly workspaces: Repository<Workspace>) {}

  @Get()
  @Needs('view')
  @ApiOkResponse({ type: WorkspaceSettingsView })
  async get(@WorkspaceId() id: string): Promise<WorkspaceSettingsView> {
    const { name, timeZone } = await this.workspaces.findOneByOrFail({ id });
    return { name, timeZone };
  }

  @Patch()
  @Needs('administer')
  @Audited('workspace.changed', ({ name, timeZone }: WorkspaceSettingsView) => ({ name, timeZone }))
  @ApiOkResponse({ type: WorkspaceSettingsView })
  async change(
    @WorkspaceId() id: string,
    @Body() { name, timeZone }: ChangeWorkspaceSettings,
  ): Promise<WorkspaceSettingsView> {
    if (name !== undefined || timeZone !== undefined) await this.workspaces.update(id, { name, timeZone });
    return this.get(id);
  }
}
