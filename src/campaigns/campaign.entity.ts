import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CampaignDefinition } from './campaign-definition.js';
import type { CampaignStage } from './campaign-lifecycle.js';

@Entity('campaigns')
export class Campaign {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'connection_id', nullable: true })
  connectionId!: string | null;

  /** the saved audience it uses, so that this one cannot be deleted; also in `definition.audience` */
  @Column('uuid', { name: 'audience_id', nullable: true })
  audienceId!: string | null;

  @Column('json')
  definition!: CampaignDefinition;

  @Column('text')
  stage!: CampaignStage;

  /** counts changes, so that a change based on an older reading is noticed */
  @Column('int')
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}
