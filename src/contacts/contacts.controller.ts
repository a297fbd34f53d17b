import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Page, pageSchema } from '../common/index.js';
import { WorkspaceId } from '../identity/index.js';
import {
  BulkAnswer,
  BulkContacts,
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
  @ApiOkResponse({ schema: pageSchema('ContactView') })
  async list(@WorkspaceId() workspaceId: string, @Query() query: ContactsQuery): Promise<Page<ContactView>> {
    const { q, ...search } = query;
    const page = await this.contacts.list(workspaceId, { ...search, text: q });
    return { ...page, items: page.items.map(contactView) };
  }

  /** Up to 5,000 contacts; a bad one never stops the others. */
  @Post('bulk')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  putMany(@WorkspaceId() workspaceId: string, @Body() body: BulkContacts): Promise<BulkAnswer> {
    return this.contacts.putMany(workspaceId, body.contacts);
  }

  /** Creates the contact, or merges into it: what is not sent stays, null removes. */
  @Put(':externalId')
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
  @ApiOkResponse({ type: ContactView })
  async get(
    @WorkspaceId() workspaceId: string,
    @Param('externalId') externalId: string,
  ): Promise<ContactView> {
    return contactView(await this.contacts.get(workspaceId, externalId));
  }

  /** Erases the person: the contact, and the LINE id and message texts that past runs hold. Their counts stay. */
  @Delete(':externalId')
  @HttpCode(204)
  @ApiNoContentResponse()
  erase(@WorkspaceId() workspaceId: string, @Param('externalId') externalId: string): Promise<void> {
    return this.contacts.erase(workspaceId, externalId);
  }
}
