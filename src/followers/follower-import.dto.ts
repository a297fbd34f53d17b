import { ApiProperty } from '@nestjs/swagger';
import { FindingView } from '../common/index.js';
import {
  FOLLOWER_IMPORT_STATUSES,
  type FollowerImport,
  type FollowerImportStatus,
} from './follower-import.js';

const INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class FollowerImportView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  connectionId!: string;

  @ApiProperty({ enum: FOLLOWER_IMPORT_STATUSES })
  status!: FollowerImportStatus;

  @ApiProperty({ description: 'friends that LINE listed so far; LINE does not say how many there are' })
  found!: number;

  @ApiProperty({ description: 'contacts made of them; the others were known already' })
  created!: number;

  @ApiProperty({
    ...INSTANT,
    description: 'LINE gives no answer and is asked again then; null while it goes on',
  })
  waitsUntil!: Date | null;

  @ApiProperty({ type: FindingView, nullable: true, description: 'why it failed, and the way out' })
  problem!: FindingView | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty(INSTANT)
  finishedAt!: Date | null;
}

export function followerImportView(job: FollowerImport): FollowerImportView {
  const { id, connectionId, status, found, created, attempts, dueAt, problem, createdAt, finishedAt } = job;
  // The first attempt at a page is no waiting, and neither is its lease.
  const waitsUntil = status === 'running' && attempts > 1 ? dueAt : null;
  return { id, connectionId, status, found, created, waitsUntil, problem, createdAt, finishedAt };
}
