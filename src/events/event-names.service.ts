import { Injectable } from '@nestjs/common';
import { EventNameRepository, type EventNameUse, MOST_COUNTED } from './event-name.repository.js';
import { propertyUses, type PropertyUse } from './property-uses.js';

/** So many events are looked at for their properties. */
const SAMPLE_SIZE = 500;

/** What events there are to ask about. */
@Injectable()
export class EventNamesService {
  constructor(private readonly names: EventNameRepository) {}

  async list(workspaceId: string): Promise<(EventNameUse & { isExact: boolean })[]> {
    const uses = await this.names.uses(workspaceId);
    return uses.map((use) => ({ ...use, isExact: use.count < MOST_COUNTED }));
  }

  async propertiesOf(workspaceId: string, name: string): Promise<PropertyUse[]> {
    return propertyUses(await this.names.newestProperties(workspaceId, name, SAMPLE_SIZE));
  }
}
