import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

@Entity('audiences')
export class Audience {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  name!: string;

  /** as the caller wrote it; checked when saved, and again when used, since attributes come and change */
  @Column('jsonb')
  filter!: object;

  /** at most so many of the contacts that match; null for all */
  @Column('int', { name: 'contact_limit', nullable: true })
  limit!: number | null;

  /** the five columns of the last count of this very filter: all of them are filled, or none */
  @Column('int', { name: 'contact_count', nullable: true })
  contactCount!: number | null;

  @Column('int', { name: 'with_line_id_count', nullable: true })
  withLineIdCount!: number | null;

  @Column('int', { name: 'reachable_count', nullable: true })
  reachableCount!: number | null;

  @Column('int', { name: 'blocked_count', nullable: true })
  blockedCount!: number | null;

  @Column('timestamptz', { name: 'counted_at', nullable: true })
  countedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
