// Rows that would take hours to make through the API, as the product itself would have written them.

/** Attributes of every contact but for those who lack one: few values are frequent, many are rare. */
const ATTRIBUTES = {
  tier: 'text',
  city: 'text',
  first_name: 'text',
  points: 'number',
  newsletter: 'boolean',
  last_purchase: 'datetime',
  interests: 'list',
  segment: 'text',
};

/** Contacts of one segment: a tenth of all. */
export const SEGMENTS = 10;

/**
 * Ids grow, as those of contacts made one after another do. One in twelve has no LINE ID, one in fifty shares it with the
 * contact before, one in eleven blocks the account.
 */
const CONTACTS = `
  INSERT INTO contacts (id, workspace_id, external_id, line_id, display_name, language, timezone, friend_status,
    followed_at, last_interaction_at, created_at, updated_at, attributes)
  SELECT (lpad(to_hex((extract(epoch FROM $3::timestamptz) * 1000)::bigint + n), 12, '0') || '7000' || '8000'
      || substr(md5(n::text), 1, 12))::uuid,
    (SELECT id FROM workspaces LIMIT 1), 'member-' || lpad(n::text, 8, '0'), line_id,
    (ARRAY['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤'])[1 + n % 10] || ' '
      || (ARRAY['葵', '陽菜', '結衣', '蓮', '湊', '翔', '美咲', 'さくら', '大輔'])[1 + n % 9] || ' ' || n,
    CASE WHEN n % 1000 = 0 THEN 'id' WHEN n % 50 = 1 THEN 'th' WHEN n % 25 = 2 THEN 'zh-TW' WHEN n % 12 = 3 THEN 'en'
      WHEN n % 9 <> 4 THEN 'ja' END,
    CASE WHEN n % 3 > 0 THEN 'Asia/Tokyo' END, friend_status,
    CASE WHEN friend_status <> 'unknown' THEN $3::timestamptz - make_interval(hours => n % 9000) END,
    CASE WHEN friend_status <> 'unknown' AND n % 2 = 0
      THEN $3::timestamptz - make_interval(secs => power(n % 9973, 1.7)) END,
    $3::timestamptz + n * interval '1 millisecond', $3::timestamptz + n * interval '1 millisecond',
    jsonb_strip_nulls(jsonb_build_object(
      'tier', CASE WHEN n % 500 = 0 THEN 'Platinum' WHEN n % 20 = 1 THEN 'Gold' WHEN n % 5 = 2 THEN 'Silver'
        ELSE 'Bronze' END,
      'city', CASE WHEN n % 3 = 0 THEN 'Tokyo' WHEN n % 7 = 0 THEN 'Osaka' WHEN n % 11 <> 0 THEN 'City ' || n % 1741 END,
      'first_name', CASE WHEN n % 40 <> 7
        THEN (ARRAY['葵', '陽菜', '結衣', '蓮', '湊', '翔', '美咲', 'さくら', '大輔'])[1 + n % 9] END,
      'points', CASE WHEN n % 6 > 0 THEN floor(power(n % 1009, 1.8)) END,
      'newsletter', n % 4 = 0,
      'last_purchase', CASE WHEN n % 5 < 3
        THEN to_char($3::timestamptz - make_interval(hours => n % 17520), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END,
      'interests', CASE WHEN n % 8 = 0 THEN jsonb_build_array('tea', 'cake') WHEN n % 30 = 1 THEN '["beans"]' END,
      'segment', 's' || n % ${SEGMENTS}))
  FROM generate_series($1::int, $2::int) AS n
  CROSS JOIN LATERAL (SELECT CASE WHEN n % 12 = 5 THEN NULL WHEN n % 50 = 0 THEN 'U' || md5('at-size-' || n - 1)
    ELSE 'U' || md5('at-size-' || n) END AS line_id) AS l
  CROSS JOIN LATERAL (SELECT CASE WHEN line_id IS NULL OR n % 7 = 3 THEN 'unknown' WHEN n % 11 = 6 THEN 'blocked'
    ELSE 'friend' END AS friend_status) AS f`;

const PART = 50_000;

/** @param since the instant from which they were made, one each millisecond */
export async function insertContacts(client, count, since) {
  await client.query(
    `INSERT INTO attributes (workspace_id, name, type)
     SELECT w.id, a.key, a.value FROM workspaces w CROSS JOIN jsonb_each_text($1) AS a ON CONFLICT DO NOTHING`,
    [ATTRIBUTES],
  );
  for (let from = 1; from <= count; from += PART)
    await client.query(CONTACTS, [from, Math.min(from + PART - 1, count), since]);
}

/** LINE IDs of a segment that the simulated account knows: of one in a hundred LINE knows nothing. */
export async function lineIdsOf(client, segment) {
  const { rows } = await client.query(
    `SELECT DISTINCT line_id FROM contacts WHERE line_id IS NOT NULL AND line_id !~ '^U00'
       AND ($1::text IS NULL OR attributes->>'segment' = $1)`,
    [segment],
  );
  return rows.map((row) => row.line_id);
}

/** One in eight of those who got a link of their own clicked it, once to three times; a preview fetched every fourth. */
export async function insertClicks(client) {
  await client.query(`
    INSERT INTO clicks (id, workspace_id, campaign_id, run_id, contact_id, visitor_hash, clicked_at, kind, link_code, url)
    SELECT gen_random_uuid(), l.workspace_id, l.campaign_id, l.run_id, l.contact_id, hashtext(l.code || n),
      r.created_at + make_interval(secs => power(abs(hashtext(l.code)) % 1009, 1.9)),
      CASE WHEN n = 4 THEN 'preview' WHEN n = 5 THEN 'bot' ELSE 'person' END, l.code, l.url
    FROM links l JOIN runs r ON r.id = l.run_id
      CROSS JOIN LATERAL generate_series(1, CASE WHEN l.contact_id IS NULL THEN r.sent_count / 8
        WHEN abs(hashtext(l.code)) % 8 = 0 THEN 1 + abs(hashtext(l.code)) % 5 ELSE 0 END) AS n`);
}

/** So that nothing is known of the tables but what the product found out itself. */
export async function keepAutovacuumAway(client) {
  await client.query(`
    DO $$ DECLARE t text; BEGIN
      FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('ALTER TABLE %I SET (autovacuum_enabled = off)', t);
      END LOOP;
    END $$`);
}
