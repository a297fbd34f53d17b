import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import openapiTS, { astToString } from 'openapi-typescript';
import { startTestServer, type TestServer } from '../support/test-server.js';

const FILE = fileURLToPath(new URL('../../apps/console/src/api/schema.d.ts', import.meta.url));
const HEAD = "// Made from the server's OpenAPI document by `npm run api-types`; not to be edited.\n\n";

let on: TestServer;
beforeAll(async () => {
  on = await startTestServer();
});
afterAll(() => on.close());

async function generate(): Promise<string> {
  const { body } = await on.request.get('/api/openapi.json').expect(200);
  return HEAD + astToString(await openapiTS(body, { alphabetize: true }));
}

describe("the console's types of the API", () => {
  it('are those of the OpenAPI document; `npm run api-types` brings them up to date', async () => {
    const generated = await generate();
    if (process.env.UPDATE_API_TYPES) writeFileSync(FILE, generated);
    expect(readFileSync(FILE, 'utf8')).toBe(generated);
  });
});
