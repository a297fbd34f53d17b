import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readEncryptionKey } from './encryption-key.js';

let parent: string;
let dataDir: string;
const keyFile = (): string => join(dataDir, 'encryption.key');

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'hikyaku-key-'));
  dataDir = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('readEncryptionKey', () => {
  it('given a key in the settings, takes it and keeps nothing', () => {
    const encryptionKey = Buffer.alloc(32, 7).toString('base64');
    expect(readEncryptionKey({ encryptionKey, dataDir })).toEqual(Buffer.alloc(32, 7));
    expect(() => statSync(dataDir)).toThrow();
  });

  it('given none, makes one that only its owner can read, and takes the same at the next start', () => {
    const key = readEncryptionKey({ dataDir });
    expect(key).toHaveLength(32);
    expect(key).not.toEqual(Buffer.alloc(32));
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(readEncryptionKey({ dataDir })).toEqual(key);
  });

  it('given a kept key that others may read, closes it to them', () => {
    const key = readEncryptionKey({ dataDir });
    rmSync(keyFile());
    writeFileSync(keyFile(), key.toString('base64'), { mode: 0o644 });
    expect(readEncryptionKey({ dataDir })).toEqual(key);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'c2hvcnQ=\n', 'not base64 at all'])(
    'given a kept file that holds %j, says so and does not replace it',
    (content) => {
      readEncryptionKey({ dataDir });
      writeFileSync(keyFile(), content);
      expect(() => readEncryptionKey({ dataDir })).toThrow(/does not hold a 32-byte key/);
      expect(readFileSync(keyFile(), 'utf8')).toBe(content);
    },
  );
});
