import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, MaxLength } from 'class-validator';
import { type Role, ROLES } from '#libs/roles';

export class MemberView {
  @ApiProperty({ format: 'uuid', description: 'Of the person' })
  id!: string;

  @ApiProperty({ format: 'email' })
  email!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'In this workspace, to the minute',
  })
  lastSeenAt!: Date | null;

  @ApiProperty({ description: 'Whether this is who asks' })
  isYou!: boolean;
}

export class MemberList {
  @ApiProperty({ type: [MemberView] })
  items!: MemberView[];
}

export class ChangeMember {
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role!: Role;
}

export class CreateInvitation {
  @ApiProperty({ format: 'email' })
  @IsEmail(undefined, { message: 'must be an e-mail address' })
  @MaxLength(254)
  email!: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role!: Role;
}

export class InvitationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'email' })
  email!: string;

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt!: Date;
}

export class NewInvitation extends InvitationView {
  @ApiProperty({ description: 'The link to hand on, this once; no e-mail is sent' })
  url!: string;
}

export class InvitationList {
  @ApiProperty({ type: [InvitationView] })
  items!: InvitationView[];
}
