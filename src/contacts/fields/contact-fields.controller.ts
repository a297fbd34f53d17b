import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs, WorkspaceId } from '../../identity/index.js';
import { ContactFieldsView, FieldValuesQuery, FieldValuesView } from './contact-field.dto.js';
import { ContactFieldsService } from './contact-fields.service.js';

@ApiTags('Contacts')
@Controller('contact-fields')
export class ContactFieldsController {
  constructor(private readonly fields: ContactFieldsService) {}

  /** What filters may compare and templates may name: the fields of every contact, and the attributes there are. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ type: ContactFieldsView })
  async list(@WorkspaceId() workspaceId: string): Promise<ContactFieldsView> {
    return { items: await this.fields.list(workspaceId) };
  }

  /** Values that the newest contacts have, for a picker; none of personal fields. */
  @Get(':name/values')
  @Needs('view')
  @ApiOkResponse({ type: FieldValuesView })
  @ApiNotFoundResponse({ description: 'Contacts have no such field' })
  values(
    @WorkspaceId() workspaceId: string,
    @Param('name') name: string,
    @Query() query: FieldValuesQuery,
  ): Promise<FieldValuesView> {
    return this.fields.values(workspaceId, name, query.q);
  }
}
