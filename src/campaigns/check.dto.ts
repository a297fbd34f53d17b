import { ApiProperty } from '@nestjs/swagger';

export class CheckIssue {
  @ApiProperty({ enum: ['error', 'warning'], description: 'Errors keep the campaign from being published' })
  severity!: 'error' | 'warning';

  @ApiProperty({ example: 'messages[0].text' })
  path!: string;

  @ApiProperty()
  message!: string;
}

export class CheckAudience {
  @ApiProperty({ description: 'Contacts that match now; the audience is computed again when sending starts' })
  count!: number;

  @ApiProperty()
  withLineId!: number;
}

export class CheckQuota {
  @ApiProperty({ description: 'Messages this campaign may need, at most' })
  needed!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'null: no limit, or not known now' })
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
