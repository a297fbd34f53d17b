import { Client } from 'pg';
import type { DatabaseAddress } from './place.js';

/** From the one that a twentieth of the events have to the one that seven tenths have. */
export const EVENT_NAMES = ['purchase', 'sign_up', 'cart', 'page_view'] as const;

/** The same events for the same numbers: some contacts did much, most of them little, within a year. */
const INSERT = `
  INSERT INTO contact_events (id, workspace_id, name_id, contact_id, at, properties)
  SELECT md5('event-' || n)::uuid, e.workspace_id, e.id,
    (lpad(to_hex(k), 12, '0') || '70008000' || substr(md5(k::text), 1, 12))::uuid,
    now() - (h.at % 31536000) * interval '1 second',
    jsonb_build_object('amount', h.what % 10000, 'sku', 'sku-' || h.what % 100)
  FROM generate_series($1::int, $2::int) AS n
  CROSS JOIN LATERAL (SELECT hashint4(n)::bigint + 2147483648 AS what, hashint4(-n)::bigint + 2147483648 AS who,
    hashint4(n + 1000000000)::bigint + 2147483648 AS at) AS h
  CROSS JOIN LATERAL (SELECT (1 + floor(power(h.who / 4294967296.0, 2) * $3::int))::int AS k) AS contact
  JOIN event_names e ON e.name = (CASE WHEN h.what % 20 = 0 THEN '${EVENT_NAMES[0]}' WHEN h.what % 20 = 1 THEN '${EVENT_NAMES[1]}'
    WHEN h.what % 20 < 6 THEN '${EVENT_NAMES[2]}' ELSE '${EVENT_NAMES[3]}' END)`;

const PART = 100_000;

/** Puts events straight into the database of a running server, which has the contacts of `insertContacts`. */
export async function insertEvents(address: DatabaseAddress, contacts: number, count: number): Promise<void> {
  const client = new Client(address);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO event_names (workspace_id, name) SELECT w.id, n FROM workspaces w, unnest($1::text[]) AS n`,
      [EVENT_NAMES],
    );
    await client.query('ANALYZE contacts');
    for (let from = 1; from <= count; from += PART)
      await client.query(INSERT, [from, Math.min(from + PART - 1, count), contacts]);
    await client.query('VACUUM ANALYZE contact_events');
    await client.query('VACUUM ANALYZE contacts');
  } finally {
    await client.end();
  }
}
