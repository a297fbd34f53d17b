import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../contacts/index.js';
import { TimelineRepository } from './timeline.repository.js';

/** Which tests went to a contact. They go with him. */
@Injectable()
export class TestData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly repository: TimelineRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'tests',
      read: (workspaceId, { id }) => this.repository.testsOf(workspaceId, id, undefined, null),
    });
  }
}
