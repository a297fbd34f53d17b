import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../common/index.js';
import { ApiKeyList, CreateApiKey, NewApiKey } from './api-key.dto.js';
import { ApiKeysService } from './api-keys.service.js';
import { Audited } from './audited.js';
import { Needs } from './permissions.js';
import { WorkspaceId } from './workspace.js';

@ApiTags('API keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get()
  @Needs('administer')
  @ApiOkResponse({ type: ApiKeyList })
  async list(@WorkspaceId() workspaceId: string): Promise<ApiKeyList> {
    return { items: await this.keys.list(workspaceId) };
  }

  /** Makes a key for a program. It is shown in this answer and never again. */
  @Post()
  @Needs('administer')
  @Audited('api_key.made', ({ name, role }: NewApiKey) => ({ name, role }))
  @ApiCreatedResponse({ type: NewApiKey })
  create(@WorkspaceId() workspaceId: string, @Body() body: CreateApiKey): Promise<NewApiKey> {
    return this.keys.create(workspaceId, body);
  }

  /** Revokes it, at once. */
  @Delete(':id')
  @Needs('administer')
  @HttpCode(204)
  @Audited('api_key.revoked')
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'It is the admin key' })
  revoke(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keys.revoke(workspaceId, id);
  }
}
