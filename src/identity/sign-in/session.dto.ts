import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PERMISSIONS, type Permission, type Role, ROLES } from '#libs/roles';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.js';
import { CALENDARS, CONSOLE_LANGUAGES, type Preferences, THEMES } from './user.js';

/** Of a property that may be left out. Not IsOptional: that lets null through. */
const IfGiven = (): PropertyDecorator => ValidateIf((_body: object, value: unknown) => value !== undefined);

export class Credentials {
  @ApiProperty({ format: 'email', example: 'mika@shop.example' })
  @IsString()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'password', maxLength: LONGEST_PASSWORD })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

export class PreferencesInput implements Partial<Preferences> {
  @ApiPropertyOptional({ enum: CONSOLE_LANGUAGES, type: String, nullable: true })
  @ValidateIf((_body: object, value: unknown) => value !== undefined && value !== null)
  @IsIn(CONSOLE_LANGUAGES)
  language?: Preferences['language'];

  @ApiPropertyOptional({ enum: THEMES })
  @IfGiven()
  @IsIn(THEMES)
  theme?: Preferences['theme'];

  @ApiPropertyOptional({ enum: CALENDARS })
  @IfGiven()
  @IsIn(CALENDARS)
  calendar?: Preferences['calendar'];

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  singleKeyShortcuts?: boolean;
}

export class ChangeUser {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @IfGiven()
  @IsString()
  @Length(1, 100)
  name?: string;

  @ApiPropertyOptional({ type: PreferencesInput, description: 'A part that is left out stays' })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => PreferencesInput)
  preferences?: PreferencesInput;
}

export class ChangePassword {
  @ApiProperty({ format: 'password', maxLength: LONGEST_PASSWORD })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  current!: string;

  @ApiProperty({ format: 'password', minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @IsString()
  next!: string;
}

export class SessionUser {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'email' })
  email!: string;

  @ApiProperty()
  name!: string;
}

export class SessionWorkspace {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ example: 'Asia/Tokyo' })
  timeZone!: string;
}

export class PreferencesView implements Preferences {
  @ApiProperty({
    enum: CONSOLE_LANGUAGES,
    type: String,
    nullable: true,
    description: "null: the browser's",
  })
  language!: Preferences['language'];

  @ApiProperty({ enum: THEMES })
  theme!: Preferences['theme'];

  @ApiProperty({ enum: CALENDARS })
  calendar!: Preferences['calendar'];

  @ApiProperty({ description: 'Whether single letters are shortcuts' })
  singleKeyShortcuts!: boolean;
}

export class SessionView {
  @ApiProperty({ type: SessionUser })
  user!: SessionUser;

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({ enum: PERMISSIONS, isArray: true })
  permissions!: Permission[];

  @ApiProperty({ type: SessionWorkspace })
  workspace!: SessionWorkspace;

  @ApiProperty({ type: PreferencesView })
  preferences!: PreferencesView;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it ends if it is not used again' })
  expiresAt!: Date;
}

export class SessionSummary {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', description: 'To the minute' })
  lastSeenAt!: Date;

  @ApiProperty({ maxLength: 200, description: 'What the browser calls itself; empty when it does not say' })
  userAgent!: string;

  @ApiProperty({ description: 'The one that asks' })
  isCurrent!: boolean;
}

export class SessionList {
  @ApiProperty({ type: [SessionSummary] })
  items!: SessionSummary[];
}
