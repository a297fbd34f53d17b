import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/index.js';

export const GROUP_KINDS = ['group', 'room'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export const GROUP_STATES = ['joined', 'left'] as const;
/** whether the account is in it now */
export type GroupState = (typeof GROUP_STATES)[number];

const INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class GroupsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'a part of the name, in any case, or of the id' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  q?: string;

  @ApiPropertyOptional({ enum: GROUP_KINDS })
  @IsOptional()
  @IsIn(GROUP_KINDS, { message: `must be one of ${GROUP_KINDS.join(', ')}` })
  kind?: GroupKind;

  @ApiPropertyOptional({ enum: GROUP_STATES })
  @IsOptional()
  @IsIn(GROUP_STATES, { message: `must be one of ${GROUP_STATES.join(', ')}` })
  state?: GroupState;
}

export class GroupView {
  @ApiProperty({ example: 'C0123456789abcdef0123456789abcdef' })
  lineId!: string;

  @ApiProperty({ enum: GROUP_KINDS })
  kind!: GroupKind;

  @ApiProperty({ type: String, nullable: true, description: 'as LINE says; rooms have none' })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  pictureUrl!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'without the account; null until LINE said so' })
  memberCount!: number | null;

  @ApiProperty({ enum: GROUP_STATES })
  state!: GroupState;

  @ApiProperty({ ...INSTANT, description: 'since when it is so; null when no webhook told' })
  since!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'when the account first heard of it' })
  firstSeenAt!: Date;

  @ApiProperty({ ...INSTANT, description: 'when LINE was asked for name and members last' })
  checkedAt!: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'of the contact that it is' })
  externalId!: string | null;
}
