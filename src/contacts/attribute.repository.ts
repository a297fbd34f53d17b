import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/index.js';
import type { AttributeTypes } from './attribute-typing.js';
import type { AttributeType } from './attribute-value.js';

/** The catalogue of a workspace's attributes: what there is, and of which type. */
@Injectable()
export class AttributeRepository {
  async typesOf(queryable: Queryable, workspaceId: string): Promise<AttributeTypes> {
    const rows = await queryable.query<{ name: string; type: AttributeType }>(
      'SELECT name, type FROM attributes WHERE workspace_id = $1',
      [workspaceId],
    );
    return new Map(rows.map((row) => [row.name, row.type]));
  }

  /** Adds attributes and answers the types that hold now: of two writers who name an attribute first, one wins. */
  async register(
    queryable: Queryable,
    workspaceId: string,
    types: ReadonlyMap<string, AttributeType>,
  ): Promise<AttributeTypes> {
    // In the order of names, so that two writers never wait for each other's rows crosswise.
    const names = [...types.keys()].toSorted();
    await queryable.execute(
      `INSERT INTO attributes (workspace_id, name, type)
       SELECT $1, name, type FROM unnest($2::text[], $3::text[]) AS new (name, type)
       ON CONFLICT DO NOTHING`,
      [workspaceId, names, names.map((name) => types.get(name))],
    );
    return this.typesOf(queryable, workspaceId);
  }
}
