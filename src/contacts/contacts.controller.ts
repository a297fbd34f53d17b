import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Page, pageSchema } from '../common/index.js';
import { Audited, Needs, WorkspaceId } from '../identity/index.js';
import {
  BulkAnswer,
  BulkContacts,
  ContactCount,
  ContactExportView,
  ContactFilterQuery,
  ContactsQuery,
  ContactView,
  contactView,
  PutContact,
} from './contact.dto.js';
import { ContactsService } from './contacts.service.js';

@ApiTags('Contacts')
@Controller('contacts')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('ContactView') })
  async list(@WorkspaceId() workspaceId: string, @Query() query: ContactsQuery): Promise<Page<ContactView>> {
    const { q, ...search } = query;
    const page = await this.contacts.list(workspaceId, { ...search, text: q });
    return { ...page, items: page.items.map(contactView) };
  }

  /** How many contacts the list has with these filters. */
  @Get('count')
  @Needs('view')
  @ApiOkResponse({ type: ContactCount })
  count(@WorkspaceId() workspaceId: string, @Query() query: ContactFilterQuery): Promise<ContactCount> {
    const { q, ...filter } = query;
    return this.contacts.count(workspaceId, { ...filter, text: q });
  }

  /** Up to 5,000 contacts; a bad one never stops the others. */
  @Post('bulk')
  @Needs('edit')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  putMany(@WorkspaceId() workspaceId: string, @Body() body: BulkContacts): Promise<BulkAnswer> {
    return this.contacts.putMany(workspaceId, body.contacts);
  }

  /** Creates the contact, or merges into it: what is not sent stays, null removes. */
  @Put(':externalId')
  @Needs('edit')
  @ApiOkResponse({ type: ContactView, description: 'merged' })
  @ApiCreatedResponse({ type: ContactView, description: 'created' })
  async put(
    @WorkspaceId() workspaceId: string,
    @Param('externalId') externalId: string,
    @Body() body: PutContact,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactView> {
    const { contact, isNew } = await this.contacts.put(workspaceId, { ...body, externalId });
    void reply.status(isNew ? 201 : 200);
    return contactView(contact);
  }

  @Get(':externalId')
  @Needs('view')
  @ApiOkResponse({ type: ContactView })
  async get(
    @WorkspaceId() workspaceId: string,
    @Param('externalId') externalId: string,
  ): Promise<ContactView> {
    return contactView(await this.contacts.get(workspaceId, externalId));
  }

  /** Everything that is held of the person, for him to have: a JSON file, `contact.json`. */
  @Get(':externalId/export')
  @Needs('edit')
  @Audited('contact.exported')
  @ApiOkResponse({ type: ContactExportView })
  async export(
    @WorkspaceId() workspaceId: string,
    @Param('externalId') externalId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactExportView> {
    const { contact, ...parts } = await this.contacts.export(workspaceId, externalId);
    void reply.header('content-disposition', 'attachment; filename="contact.json"');
    return { contact: contactView(contact), ...parts };
  }

  /** Erases the person: the contact, and the LINE id and message texts that past runs hold. Their counts stay. */
  @Delete(':externalId')
  @Needs('edit')
  @Audited('contact.erased')
  @HttpCode(204)
  @ApiNoContentResponse()
  erase(@WorkspaceId() workspaceId: string, @Param('externalId') externalId: string): Promise<void> {
    return this.contacts.erase(workspaceId, externalId);
  }
}
