import { type FilterFinding, say } from './issue-texts.js';

/** A mistake, or a warning, and where it is; the message reads on from the path or stands alone. */
export interface Issue extends FilterFinding {
  path: string;
}

/** Collects what is found in one filter. `add` and `addAt` give `undefined`, so that a check can end with them. */
export class Issues {
  readonly issues: Issue[] = [];
  readonly warnings: Issue[] = [];

  add(path: string, finding: FilterFinding): undefined {
    this.issues.push({ path, ...finding });
    return undefined;
  }

  addAt(path: string, key: string, finding: FilterFinding): undefined {
    return this.add(path === '' ? key : `${path}.${key}`, finding);
  }

  warn(path: string, finding: FilterFinding): void {
    this.warnings.push({ path, ...finding });
  }

  /** Notes each key that has no meaning: a misspelt one, left alone, would change who is written to. */
  unknownKeys(input: Record<string, unknown>, path: string, known: readonly string[]): void {
    for (const key of Object.keys(input)) {
      if (!known.includes(key)) this.addAt(path, key, say('unknown_key', { known: known.join(', ') }));
    }
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
