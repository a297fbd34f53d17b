import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Agent, Test } from 'supertest';
import type { TestServer } from './test-server.js';

export interface ImportAnswer {
  id: string;
  status: 'checking' | 'running' | 'done' | 'failed' | 'cancelled' | 'undoing' | 'undone';
  mapping: object | null;
  rowsTotal: number | null;
  rowsRead: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  error: string | null;
  finishedAt: string | null;
  undoUntil: string | null;
  undo: { removed: number; restored: number; kept: number; at: string | null } | null;
}

/** Uploads a file to `POST /imports`, with form fields. */
export function upload(
  request: Agent,
  content: string | Buffer,
  fields: Record<string, string> = {},
  fileName = 'contacts.csv',
): Test {
  return request.post('/api/v1/imports').field(fields).attach('file', Buffer.from(content), fileName);
}

/** Waits until the import has ended. */
export async function finishedImport(request: Agent, id: string): Promise<ImportAnswer> {
  for (;;) {
    const { body }: { body: ImportAnswer } = await request.get(`/api/v1/imports/${id}`).expect(200);
    if (body.status !== 'checking' && body.status !== 'running') return body;
    await pause(20);
  }
}

/** Uploads a file that is accepted, and waits for what becomes of it. */
export async function importFile(
  request: Agent,
  content: string | Buffer,
  fields: Record<string, string> = {},
  fileName = 'contacts.csv',
): Promise<ImportAnswer> {
  const { body } = await upload(request, content, fields, fileName).expect(202);
  return finishedImport(request, body.id);
}

/** Undoes an import, and waits for what becomes of it. */
export async function undoImport(request: Agent, id: string): Promise<ImportAnswer> {
  await request.post(`/api/v1/imports/${id}/undo`).expect(202);
  for (;;) {
    const { body }: { body: ImportAnswer } = await request.get(`/api/v1/imports/${id}`).expect(200);
    if (body.status === 'undone') return body;
    await pause(20);
  }
}

/** The uploads that the server still keeps, by name. */
export function spooledFiles({ dataDir }: Pick<TestServer, 'dataDir'>): string[] {
  const folder = join(dataDir, 'imports');
  return existsSync(folder) ? readdirSync(folder) : [];
}
