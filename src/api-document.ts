import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeProblems } from './api-problems.js';
import { Problem } from './common/index.js';

/** Short links are served by a route of Fastify's own, which Nest does not see. */
const LINK_PATHS: OpenAPIObject['paths'] = {
  '/l/{code}': {
    get: {
      tags: ['Tracking'],
      summary: 'A short link: leads to the address it was made for, and counts the click.',
      security: [{}],
      parameters: [
        {
          name: 'code',
          in: 'path',
          required: true,
          schema: { type: 'string', pattern: '^[0-9A-Za-z]{11}$' },
        },
      ],
      responses: {
        302: { description: 'To the address', headers: { Location: { schema: { type: 'string' } } } },
        404: { description: 'There is no such link', content: { 'text/html': {} } },
        410: { description: 'It has expired', content: { 'text/html': {} } },
      },
    },
  },
};

/** So is what LINE calls: its signature is over the bytes, which no parser of ours may touch. */
const WEBHOOK_PATHS: OpenAPIObject['paths'] = {
  '/webhooks/line/{connectionId}': {
    post: {
      tags: ['Webhooks'],
      summary: 'Where LINE sends the events of a connection’s account.',
      security: [{}],
      parameters: [
        { name: 'connectionId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        {
          name: 'x-line-signature',
          in: 'header',
          required: true,
          description: 'HMAC-SHA256 of the body with the channel secret, in base64',
          schema: { type: 'string' },
        },
      ],
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
      responses: {
        200: { description: 'Taken' },
        400: { description: 'Not a webhook of LINE’s' },
        401: { description: 'The signature does not fit, or no channel secret is kept' },
        404: { description: 'There is no such connection' },
        413: { description: 'More than 1 MB' },
      },
    },
  },
};

/** The OpenAPI document at `/api/openapi.json`, and the same for people at `/api/docs`. */
export function serveApiDocument(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Hikyaku')
    .setDescription('LINE marketing automation: contacts, audiences, campaigns and numbers that add up.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key of the workspace' })
    .addSecurityRequirements('bearer')
    .addCookieAuth(
      'hikyaku_session',
      {
        type: 'apiKey',
        in: 'cookie',
        description: 'A session of the console; with HTTPS its name begins with __Host-',
      },
      'session',
    )
    .addSecurityRequirements('session')
    .build();
  const describe = () => {
    const document = SwaggerModule.createDocument(app, config, { extraModels: [Problem] });
    Object.assign(document.paths, WEBHOOK_PATHS);
    // Its errors are pages for people, and no problems.
    return { ...describeProblems(document), paths: { ...document.paths, ...LINK_PATHS } };
  };
  SwaggerModule.setup('api/docs', app, describe, {
    jsonDocumentUrl: 'api/openapi.json',
    useGlobalPrefix: false,
  });
}
