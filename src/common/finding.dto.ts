import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Finding, FindingValues } from '#libs/findings';

/** How a finding is described in OpenAPI, wherever it is a part of. */
export const FINDING_SCHEMA = {
  code: { type: 'string' as const, description: 'Stable; decide on this, or say it in another language' },
  values: {
    type: 'object' as const,
    description: 'Numbers, names and other findings that stand in the message',
    additionalProperties: {
      oneOf: [
        { type: 'string' as const },
        { type: 'number' as const },
        { $ref: '#/components/schemas/FindingView' },
      ],
    },
  },
  message: { type: 'string' as const, description: 'For a person; may change' },
};

export class FindingView implements Finding {
  @ApiProperty({ ...FINDING_SCHEMA.code, example: 'missing' })
  code!: string;

  @ApiPropertyOptional(FINDING_SCHEMA.values)
  values?: FindingValues;

  @ApiProperty(FINDING_SCHEMA.message)
  message!: string;
}
