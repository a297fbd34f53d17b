import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type Role, ROLES } from '#libs/roles';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../sign-in/password-rules.js';
import { LINK_KINDS, type LinkKind } from './one-time-link.js';

export class LookAtLink {
  @ApiProperty({ description: "What follows the # in the link's address" })
  @IsString()
  @Length(1, 200)
  token!: string;
}

export class UseLink extends LookAtLink {
  @ApiPropertyOptional({ format: 'email', description: 'For setup' })
  @IsOptional()
  @IsEmail(undefined, { message: 'must be an e-mail address' })
  @MaxLength(254)
  email?: string;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 100,
    description: 'For setup, and for an invitation of somebody new',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  @ApiPropertyOptional({
    format: 'password',
    minLength: SHORTEST_PASSWORD,
    maxLength: LONGEST_PASSWORD,
    description: 'A new one; for an invitation of somebody who has one, that one',
  })
  @IsOptional()
  @IsString()
  password?: string;
}

export class LinkView {
  @ApiProperty({ enum: LINK_KINDS })
  kind!: LinkKind;

  @ApiProperty({ type: String, nullable: true, description: 'Whom it is for; null for setup' })
  email!: string | null;

  @ApiProperty({ enum: ROLES, type: String, nullable: true, description: 'What he is there, or will be' })
  role!: Role | null;

  @ApiProperty()
  workspaceName!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of who has a password here already; null for somebody new',
  })
  name!: string | null;
}

export class NewLink {
  @ApiProperty({ description: 'The link, this once' })
  url!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt!: Date;
}
