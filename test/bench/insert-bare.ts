import { Client } from 'pg';
import { v7 } from 'uuid';
import type { Column, MadeContact } from '../../apps/make-data/index.js';
import type { DatabaseAddress } from './place.js';

const PART = 4_000;

const INSERT = `
  INSERT INTO contacts (id, workspace_id, external_id, line_id, display_name, language, timezone, attributes)
  SELECT i.id, (SELECT id FROM workspaces LIMIT 1), i.external_id, i.line_id, i.display_name, i.language, i.timezone,
    i.attributes
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[])
    AS i (id, external_id, line_id, display_name, language, timezone, attributes)`;

/**
 * What a program does that knows no rules: nothing is checked, nobody is looked for, nothing is counted, and what fails is
 * lost.
 */
export async function insertBare(
  address: DatabaseAddress,
  contacts: Iterable<MadeContact>,
  columns: readonly Column[],
): Promise<void> {
  const client = new Client(address);
  await client.connect();
  try {
    let part: MadeContact[] = [];
    for (const contact of contacts) {
      part.push(contact);
      if (part.length < PART) continue;
      await insertPart(client, parametersOf(part, columns));
      part = [];
    }
    await insertPart(client, parametersOf(part, columns));
  } finally {
    await client.end();
  }
}

/** In a transaction: on the embedded database, statements of the server may come between parsing and running one alone. */
async function insertPart(client: Client, parameters: unknown[]): Promise<void> {
  await client.query('BEGIN');
  await client.query(INSERT, parameters);
  await client.query('COMMIT');
}

function parametersOf(part: readonly MadeContact[], columns: readonly Column[]): unknown[] {
  const given = <T>(column: Column, value: T | undefined): T | null =>
    columns.includes(column) ? (value ?? null) : null;
  return [
    part.map(() => v7()),
    part.map(({ externalId }) => externalId),
    part.map(({ lineId }) => given('line_id', lineId)),
    part.map(({ displayName }) => given('display_name', displayName)),
    part.map(({ language }) => given('language', language)),
    part.map(({ timezone }) => given('timezone', timezone)),
    part.map(({ attributes }) => {
      const kept = Object.entries(attributes).filter(([name]) => columns.some((column) => column === name));
      return JSON.stringify(Object.fromEntries(kept));
    }),
  ];
}
