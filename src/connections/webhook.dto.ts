import { ApiProperty } from '@nestjs/swagger';

const INSTANT = { type: String, format: 'date-time', nullable: true } as const;

/** `INVALID_URL`: LINE does not send to such an address at all; the others are LINE's own words. */
export const WEBHOOK_TEST_REASONS = [
  'OK',
  'COULD_NOT_CONNECT',
  'REQUEST_TIMEOUT',
  'ERROR_STATUS_CODE',
  'UNCLASSIFIED',
  'INVALID_URL',
] as const;
export type WebhookTestReason = (typeof WEBHOOK_TEST_REASONS)[number];

export class LastWebhookTest {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  ok!: boolean;

  @ApiProperty({ description: 'For a person' })
  detail!: string;
}

export class WebhookView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where LINE sends events, as it said at `checkedAt`; null when nowhere, or never asked',
  })
  url!: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether that is this server’s address for the connection; null when never asked',
  })
  isOurs!: boolean | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'LINE’s switch "Use webhook", which no call can turn; null when never asked',
  })
  isActive!: boolean | null;

  @ApiProperty({ ...INSTANT, description: 'When LINE was asked last' })
  checkedAt!: string | null;

  @ApiProperty({ ...INSTANT, description: 'When LINE sent something last, give or take some seconds' })
  lastReceivedAt!: string | null;

  @ApiProperty({ type: LastWebhookTest, nullable: true })
  lastTest!: LastWebhookTest | null;
}

export class WebhookState extends WebhookView {
  @ApiProperty({ description: 'This server’s address for the connection' })
  expectedUrl!: string;

  @ApiProperty({ description: 'How it stands, for a person' })
  detail!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What to do next; null when events arrive' })
  nextStep!: string | null;
}

export class WebhookTestAnswer {
  @ApiProperty({ description: 'Whether LINE reached this server and its signature was found good' })
  ok!: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'What LINE was answered; null when it was not' })
  statusCode!: number | null;

  @ApiProperty({ enum: WEBHOOK_TEST_REASONS })
  reason!: WebhookTestReason;

  @ApiProperty({ description: 'What that means, for a person' })
  detail!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What to do next; null when events arrive' })
  nextStep!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ description: 'How it stands at LINE after the test' })
  webhook!: WebhookState;
}
