import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { decodeCursor, InvalidInput, newId, NotFound, type Page, toPage } from '../common/index.js';
import { messageProblems } from '../messages/index.js';
import type {
  CreateMessageTemplate,
  MessageTemplatesQuery,
  MessageTemplateSummary,
  MessageTemplateVersionView,
  MessageTemplateView,
  UpdateMessageTemplate,
} from './message-template.dto.js';
import type { MessageTemplate, MessageTemplateVersion } from './message-template.entity.js';
import { MessageTemplateChanged, MessageTemplateVersionNotFound } from './message-template.errors.js';
import { MessageTemplateRepository } from './message-template.repository.js';

@Injectable()
export class MessageTemplatesService {
  constructor(private readonly repository: MessageTemplateRepository) {}

  async create(workspaceId: string, { name, messages }: CreateMessageTemplate): Promise<MessageTemplateView> {
    requireSound(messages);
    const id = newId();
    await this.repository.insert({ id, workspaceId, name }, messages);
    return this.get(workspaceId, id);
  }

  async list(workspaceId: string, query: MessageTemplatesQuery): Promise<Page<MessageTemplateSummary>> {
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
    const { q, limit, archived: withArchived } = query;
    const rows = await this.repository.list(workspaceId, { q, withArchived, after, limit });
    const page = toPage(rows, limit, (row) => [row.id]);
    return { ...page, items: page.items.map(toSummary) };
  }

  async get(workspaceId: string, id: string): Promise<MessageTemplateView> {
    const template = await this.load(workspaceId, id);
    const { messages, note } = await this.versionOf(template, template.latestVersion);
    return { ...toSummary(template), messages, note };
  }

  async getVersion(workspaceId: string, id: string, version: number): Promise<MessageTemplateVersionView> {
    return toVersionView(await this.versionOf(await this.load(workspaceId, id), version));
  }

  async listVersions(
    workspaceId: string,
    id: string,
    { cursor, limit }: { cursor?: string; limit: number },
  ): Promise<Page<MessageTemplateVersionView>> {
    const { id: templateId } = await this.load(workspaceId, id);
    const [before] = cursor ? decodeCursor(cursor, 1, isVersionKey) : [];
    const rows = await this.repository.listVersions(templateId, before ? Number(before) : undefined, limit);
    const page = toPage(rows, limit, (row) => [String(row.version)]);
    return { ...page, items: page.items.map(toVersionView) };
  }

  /** Other messages make a new version; those that are the same as before do not. */
  async update(workspaceId: string, id: string, change: UpdateMessageTemplate): Promise<MessageTemplateView> {
    const template = await this.load(workspaceId, id);
    const { name, messages, note = null, version = template.latestVersion } = change;
    if (version !== template.latestVersion) throw new MessageTemplateChanged(id);
    if (messages) {
      requireSound(messages);
      await this.add(template, messages, note);
    }
    if (name !== undefined) await this.repository.update(workspaceId, id, { name });
    return this.get(workspaceId, id);
  }

  /** An earlier version becomes the latest, as a new one: nothing of the history is lost. */
  async restore(workspaceId: string, id: string, version: number): Promise<MessageTemplateView> {
    const template = await this.load(workspaceId, id);
    const { messages } = await this.versionOf(template, version);
    await this.add(template, messages, `version ${version} again`);
    return this.get(workspaceId, id);
  }

  async setArchived(workspaceId: string, id: string, isArchived: boolean): Promise<MessageTemplateView> {
    await this.load(workspaceId, id);
    await this.repository.update(workspaceId, id, { archivedAt: isArchived ? new Date() : null });
    return this.get(workspaceId, id);
  }

  async delete(workspaceId: string, id: string): Promise<void> {
    if (!(await this.repository.delete(workspaceId, id))) throw new NotFound('message template', id);
  }

  /** What a version says, and which one it is; without a number, the latest. Undefined when there is none. */
  async find(
    workspaceId: string,
    id: string,
    version: number | null,
  ): Promise<Pick<MessageTemplateVersion, 'version' | 'messages'> | undefined> {
    const template = await this.repository.find(workspaceId, id);
    if (!template) return undefined;
    return (await this.repository.findVersion(id, version ?? template.latestVersion)) ?? undefined;
  }

  private async load(workspaceId: string, id: string): Promise<MessageTemplate> {
    const template = await this.repository.find(workspaceId, id);
    if (!template) throw new NotFound('message template', id);
    return template;
  }

  private async versionOf(template: MessageTemplate, version: number): Promise<MessageTemplateVersion> {
    const found = await this.repository.findVersion(template.id, version);
    if (!found) throw new MessageTemplateVersionNotFound(template.id, version);
    return found;
  }

  private async add(
    template: MessageTemplate,
    messages: Record<string, unknown>[],
    note: string | null,
  ): Promise<void> {
    const latest = await this.versionOf(template, template.latestVersion);
    if (isDeepStrictEqual(latest.messages, messages)) return;
    if (!(await this.repository.addVersion(template, messages, note)))
      throw new MessageTemplateChanged(template.id);
  }
}

function requireSound(messages: Record<string, unknown>[]): void {
  const problems = messageProblems(messages);
  if (problems.length > 0) throw new InvalidInput(problems);
}

function isVersionKey(value: unknown): boolean {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value);
}

function toSummary(template: MessageTemplate): MessageTemplateSummary {
  const { id, name, latestVersion: version, archivedAt, createdAt, updatedAt } = template;
  return {
    id,
    name,
    version,
    archivedAt: archivedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

function toVersionView({
  version,
  messages,
  note,
  createdAt,
}: MessageTemplateVersion): MessageTemplateVersionView {
  return { version, messages, note, createdAt: createdAt.toISOString() };
}
