import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { type Role, ROLES } from '#libs/roles';

export class CreateApiKey {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Shop import' })
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiProperty({ enum: ROLES, description: 'The key may do what the role may do today' })
  @IsIn(ROLES)
  role!: Role;
}

export class ApiKeyView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    enum: ROLES,
    type: String,
    nullable: true,
    description: 'null when no role may do exactly what the key may do',
  })
  role!: Role | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the minute' })
  lastUsedAt!: Date | null;

  @ApiProperty({
    description: 'ADMIN_API_KEY, or the one made at the first start; it cannot be revoked here',
  })
  isAdminKey!: boolean;
}

export class NewApiKey extends ApiKeyView {
  @ApiProperty({ description: 'The key itself, this once' })
  key!: string;
}

export class ApiKeyList {
  @ApiProperty({ type: [ApiKeyView] })
  items!: ApiKeyView[];
}
