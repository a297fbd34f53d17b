import { ApiProperty } from '@nestjs/swagger';
import { FRIEND_STATUSES, type FriendStatus } from '../contact.js';
import type { FriendProfile, Friendship } from './friendship.repository.js';

const NULLABLE_TEXT = { type: String, nullable: true } as const;

export class FriendProfileView implements FriendProfile {
  @ApiProperty({ ...NULLABLE_TEXT, description: 'of a group its name; a room has none' })
  displayName!: string | null;

  @ApiProperty(NULLABLE_TEXT)
  pictureUrl!: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'BCP 47, when the person lets LINE tell' })
  language!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'of a group or room, without the account' })
  memberCount!: number | null;
}

export class FriendshipView implements Friendship {
  @ApiProperty({ format: 'uuid' })
  connectionId!: string;

  @ApiProperty()
  connectionName!: string;

  @ApiProperty({
    enum: FRIEND_STATUSES,
    description: 'of a group or room: `friend` is in it, `blocked` has left',
  })
  status!: FriendStatus;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'since when it is so; null when no webhook told',
  })
  since!: Date | null;

  @ApiProperty({ type: String, format: 'date-time' })
  firstSeenAt!: Date;

  @ApiProperty({ description: 'type of the event by which the account came to know it, such as `follow`' })
  firstSeenHow!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'last message, tap on a button, adding as friend or unblocking',
  })
  lastInteractionAt!: Date | null;

  @ApiProperty({ type: FriendProfileView, nullable: true, description: 'what LINE says; null until it did' })
  profile!: FriendProfileView | null;
}

export class FriendshipsView {
  @ApiProperty({ type: [FriendshipView] })
  items!: FriendshipView[];
}
