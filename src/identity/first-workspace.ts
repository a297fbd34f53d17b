import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { newId } from '../common/index.js';
import { Workspace } from './workspace.entity.js';

/** The workspace of whoever runs the server, made when there is none. */
@Injectable()
export class FirstWorkspace {
  constructor(@InjectRepository(Workspace) private readonly workspaces: Repository<Workspace>) {}

  async ensure(): Promise<Workspace> {
    const [found] = await this.workspaces.find({ order: { createdAt: 'ASC' }, take: 1 });
    if (found) return found;
    await this.workspaces.insert({ id: newId(), name: 'My workspace' });
    return this.ensure();
  }
}
