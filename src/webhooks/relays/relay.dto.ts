import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, Length } from 'class-validator';
import { FindingView } from '../../common/index.js';
import { MOST_COUNTED, type Relay } from './relay.repository.js';

const INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export const RELAY_STATES = ['waiting', 'working', 'failing', 'paused'] as const;
/** `waiting`: nothing was sent there yet */
export type RelayState = (typeof RELAY_STATES)[number];

export class CreateRelay {
  @ApiProperty({
    description: 'an https address of the public internet',
    example: 'https://crm.example/line',
  })
  @IsString()
  @Length(1, 2_000)
  url!: string;
}

export class UpdateRelay {
  @ApiProperty({ description: 'while it is paused what comes waits, for a day at most' })
  @IsBoolean()
  isPaused!: boolean;
}

export class RelayView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  url!: string;

  @ApiProperty({ enum: RELAY_STATES })
  state!: RelayState;

  @ApiProperty(INSTANT)
  lastSuccessAt!: Date | null;

  @ApiProperty(INSTANT)
  lastErrorAt!: Date | null;

  @ApiProperty({ type: FindingView, nullable: true, description: 'what was wrong at `lastErrorAt`' })
  lastError!: FindingView | null;

  @ApiProperty({ description: `bodies that wait for it; counted up to ${MOST_COUNTED}` })
  waiting!: number;

  @ApiProperty({ description: 'whether more wait than were counted' })
  hasMoreWaiting!: boolean;

  @ApiProperty({ description: 'bodies that were given up, a day after they came' })
  dropped!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;
}

export class RelaysView {
  @ApiProperty({ type: [RelayView] })
  items!: RelayView[];
}

export class NewRelay extends RelayView {
  @ApiProperty({ description: 'signs what is forwarded; shown this once' })
  secret!: string;
}

export function relayView(relay: Relay): RelayView {
  const { id, url, lastSuccessAt, lastErrorAt, lastError, waiting, dropped, createdAt } = relay;
  return {
    id,
    url,
    state: stateOf(relay),
    lastSuccessAt,
    lastErrorAt,
    lastError,
    waiting: Math.min(waiting, MOST_COUNTED),
    hasMoreWaiting: waiting > MOST_COUNTED,
    dropped,
    createdAt,
  };
}

function stateOf({ isPaused, lastSuccessAt, lastErrorAt }: Relay): RelayState {
  if (isPaused) return 'paused';
  if (lastErrorAt && (!lastSuccessAt || lastErrorAt >= lastSuccessAt)) return 'failing';
  return lastSuccessAt ? 'working' : 'waiting';
}
