import { Pool } from 'undici';

/** As people come from LINE: one after another on each connection. */
const CONNECTIONS = 50;
const HEADERS = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.6.0',
};

export interface VisitPlan {
  url: string;
  /** asked for in turn, again from the first one at the end */
  codes: readonly string[];
  status: number;
  seconds: number;
}

export interface Visits {
  requests: number;
  seconds: number;
  p50Ms: number;
  p99Ms: number;
  /** answers with another status than was expected */
  wrong: number;
}

/** Follows links as fast as they are answered, from this process. */
export async function visitLinks({ url, codes, status, seconds }: VisitPlan): Promise<Visits> {
  const pool = new Pool(url, { connections: CONNECTIONS });
  const waitsMs: number[] = [];
  const startedMs = performance.now();
  const endsMs = startedMs + seconds * 1_000;
  let [asked, wrong] = [0, 0];
  const work = async (): Promise<void> => {
    while (performance.now() < endsMs) {
      const path = `/l/${codes[asked++ % codes.length]}`;
      const askedMs = performance.now();
      const { statusCode, body } = await pool.request({ method: 'GET', path, headers: HEADERS });
      await body.dump();
      waitsMs.push(performance.now() - askedMs);
      if (statusCode !== status) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  const tookSeconds = (performance.now() - startedMs) / 1_000;
  await pool.close();
  const sorted = Float64Array.from(waitsMs).sort();
  const quantile = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
  return {
    requests: waitsMs.length,
    seconds: tookSeconds,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    wrong,
  };
}
