import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { describeProblems } from './api-problems.js';
import { Problem } from './common/index.js';

/** The OpenAPI document at `/api/openapi.json`, and the same for people at `/api/docs`. */
export function serveApiDocument(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Hikyaku')
    .setDescription('LINE marketing automation: contacts, audiences, campaigns and numbers that add up.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key of the workspace' })
    .addSecurityRequirements('bearer')
    .build();
  const describe = () =>
    describeProblems(SwaggerModule.createDocument(app, config, { extraModels: [Problem] }));
  SwaggerModule.setup('api/docs', app, describe, {
    jsonDocumentUrl: 'api/openapi.json',
    useGlobalPrefix: false,
  });
}
