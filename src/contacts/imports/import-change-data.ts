import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../personal-data.js';
import { ImportUndoRepository } from './import-undo.repository.js';

/** What imports changed of a contact, kept for a day so that they can be undone. */
@Injectable()
export class ImportChangeData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly undos: ImportUndoRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'importChanges',
      read: (workspaceId, { id }) => this.undos.listOf(workspaceId, id),
      erase: (tx, workspaceId, { id }) => this.undos.forget(tx, workspaceId, id),
    });
  }
}
