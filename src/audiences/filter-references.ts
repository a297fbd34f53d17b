import { Injectable } from '@nestjs/common';
import { type FieldCatalogue, referencesOf, type SavedAudience } from '#libs/rules';
import { isUuid } from '../common/index.js';
import { AudienceRepository } from './audience.repository.js';

/** Saved audiences by their ids. Plain data, so that it can be frozen. */
export type NamedAudiences = Record<string, SavedAudience>;

export interface KnownReferences {
  fields: FieldCatalogue;
  /** the audiences that the filters name, and those that these name, as they are now */
  audiences: NamedAudiences;
}

/** More is refused by the checker, so nothing more has to be looked up. */
const MOST_AUDIENCES = 1_000;

/** Looks up what filters name by id, before they are checked: campaigns, and audiences however deep they stand. */
@Injectable()
export class FilterReferences {
  constructor(private readonly audiences: AudienceRepository) {}

  /**
   * The fields, and besides what the filters name of this workspace.
   *
   * @param frozen the audiences as they were when a run was published; absent: as they are now
   */
  async lookUp(
    workspaceId: string,
    fields: FieldCatalogue,
    filters: readonly unknown[],
    frozen?: NamedAudiences,
  ): Promise<KnownReferences> {
    const audiences = frozen ?? (await this.audiencesIn(workspaceId, filters));
    const all = [...filters, ...Object.values(audiences).map(({ filter }) => filter)];
    const named = [...referencesOf(all).campaigns].filter((id) => isUuid(id));
    const campaigns = await this.audiences.campaignsAmong(workspaceId, named);
    return {
      audiences,
      fields: {
        ...fields,
        hasCampaign: (id) => campaigns.has(id),
        audience: (id) => (Object.hasOwn(audiences, id) ? audiences[id] : undefined),
      },
    };
  }

  /** A step for each level, and each audience once: of those that hold one another, too. */
  private async audiencesIn(workspaceId: string, filters: readonly unknown[]): Promise<NamedAudiences> {
    const found: NamedAudiences = {};
    let level = filters;
    while (level.length > 0 && Object.keys(found).length < MOST_AUDIENCES) {
      const wanted = [...referencesOf(level).audiences].filter(
        (id) => isUuid(id) && !Object.hasOwn(found, id),
      );
      const read = await this.audiences.findNamed(workspaceId, wanted.slice(0, MOST_AUDIENCES));
      for (const { id, ...audience } of read) found[id] = audience;
      level = read.map(({ filter }) => filter);
    }
    return found;
  }
}
