import { FindingView } from '../../common/index.js';
import { ApiProperty } from '@nestjs/swagger';

export class CheckIssue extends FindingView {
  @ApiProperty({
    enum: ['error', 'warning', 'info'],
    description:
      'Errors keep the campaign from being published; warnings say what will happen; an info explains a number',
  })
  severity!: 'error' | 'warning' | 'info';

  @ApiProperty({ example: 'messages[0].text' })
  path!: string;
}

export class CheckAudience {
  @ApiProperty({ description: 'Contacts that match now; the audience is computed again when sending starts' })
  count!: number;

  @ApiProperty()
  withLineId!: number;
}

export class CheckQuota {
  @ApiProperty({
    description:
      'Messages this campaign may need, at most: one for each user, for a group or room its members',
  })
  needed!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      "What is left of the month, less what the connection's other active runs wait to send; null: no limit",
  })
  remaining!: number | null;
}

export class CheckResult {
  @ApiProperty({ type: [CheckIssue] })
  issues!: CheckIssue[];

  @ApiProperty()
  audience!: CheckAudience;

  @ApiProperty()
  quota!: CheckQuota;
}
