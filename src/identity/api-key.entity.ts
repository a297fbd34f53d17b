import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Only the hash is kept: a key is shown once, when it is made. */
@Entity('api_keys')
export class ApiKey {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  name!: string;

  /** SHA-256 of the key, hex */
  @Column('text', { name: 'key_hash' })
  keyHash!: string;

  /** permissions, or `*` for all there are and will be */
  @Column('text', { array: true })
  scopes!: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** to the minute */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
