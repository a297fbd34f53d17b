import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** Messages that several campaigns may use. What they say stands in versions. */
@Entity('message_templates')
export class MessageTemplate {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  name!: string;

  @Column('int', { name: 'latest_version' })
  latestVersion!: number;

  /** set aside: not offered any more, but what uses it stays as it is */
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}

/** Never changed once made. */
@Entity('message_template_versions')
export class MessageTemplateVersion {
  @PrimaryColumn('uuid', { name: 'message_template_id' })
  messageTemplateId!: string;

  @PrimaryColumn('int')
  version!: number;

  @Column('json')
  messages!: Record<string, unknown>[];

  /** what was changed, in the words of who changed it */
  @Column('text', { nullable: true })
  note!: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
