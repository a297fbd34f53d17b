import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { DatabaseAddress } from './place.js';

const SEED = 'bench-';

/** The people of the bench; `INSERT` below makes the same. */
export function lineIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const digest = createHash('md5')
      .update(`${SEED}${index + 1}`)
      .digest('hex');
    return `U${digest}`;
  });
}

/** Ids grow, as those of contacts made one after another do: it decides how planning walks through the table. */
const INSERT = `
  INSERT INTO contacts (id, workspace_id, external_id, line_id, display_name, language, friend_status, attributes)
  SELECT (lpad(to_hex(n), 12, '0') || '70008000' || substr(md5(n::text), 1, 12))::uuid,
    (SELECT id FROM workspaces LIMIT 1), 'contact-' || n, 'U' || md5('${SEED}' || n), 'Contact ' || n, 'en', 'friend',
    jsonb_build_object('variant', substr('ABC', n % 3 + 1, 1))
  FROM generate_series($1::int, $2::int) AS n`;

const PART = 50_000;

/**
 * Puts contacts straight into the database of a running server: through the API a million would take longer than all
 * that is measured.
 */
export async function insertContacts(address: DatabaseAddress, count: number): Promise<void> {
  const client = new Client(address);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO attributes (workspace_id, name, type) SELECT id, 'variant', 'text' FROM workspaces LIMIT 1`,
    );
    for (let from = 1; from <= count; from += PART)
      await client.query(INSERT, [from, Math.min(from + PART - 1, count)]);
  } finally {
    await client.end();
  }
}
