import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CampaignDefinition } from './campaign-definition.js';
import type { CampaignStage } from './campaign-lifecycle.js';
import type { Mistake } from './drafting/mistake.js';

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

  /** the message template it uses, for the same reason; also in `definition.messageTemplate` */
  @Column('uuid', { name: 'message_template_id', nullable: true })
  messageTemplateId!: string | null;

  /** of the right form always; of a draft, its values may break the rules: `mistakes` */
  @Column('json')
  definition!: CampaignDefinition;

  /** what the strict check said of it when it was saved; publishing checks anew */
  @Column('json')
  mistakes!: Mistake[];

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

  /** the person who changed it last; nobody when that was done with an API key */
  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy!: string | null;

  /** the version that was tested last with success */
  @Column('int', { name: 'tested_version', nullable: true })
  testedVersion!: number | null;

  @Column('timestamptz', { name: 'tested_at', nullable: true })
  testedAt!: Date | null;

  /** when it starts; only of what is scheduled */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;
}
