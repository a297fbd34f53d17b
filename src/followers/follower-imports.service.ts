import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AppError, Clock, decodeCursor, newId, NotFound, type Page, toPage } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { ConnectionsService } from '../connections/index.js';
import { isUniqueViolation } from '../database/index.js';
import { WorkLoop } from '../queue/index.js';
import type { FollowerImport } from './follower-import.js';
import { FollowerImportRepository } from './follower-import.repository.js';
import { FollowerPageService } from './follower-page.service.js';

/** What a killed process left behind is found by looking. */
const LOOK_EVERY_MS = 1_000;

/** Starts, shows and cancels imports of followers; they run behind, also after a restart. */
@Injectable()
export class FollowerImportsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Followers');
  private readonly loop: WorkLoop;

  constructor(
    private readonly imports: FollowerImportRepository,
    private readonly connections: ConnectionsService,
    private readonly clock: Clock,
    pages: FollowerPageService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.loop = new WorkLoop({
      step: () => pages.readNext(),
      parallel: 1,
      lookEveryMs: LOOK_EVERY_MS,
      onError: (err) =>
        this.logger.error({ err }, 'a page of followers could not be written; it is tried again'),
    });
  }

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('api')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }

  /** @throws AppError `follower_import_running` while one runs for the connection */
  async start(workspaceId: string, connectionId: string): Promise<FollowerImport> {
    await this.connections.requireUsable(workspaceId, connectionId);
    const id = newId();
    try {
      await this.imports.insert(id, workspaceId, connectionId);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new AppError(
        'conflict',
        'follower_import_running',
        'The friends of this account are being imported already. Wait until it is done, or cancel it.',
        { context: { connectionId } },
      );
    }
    this.loop.wake();
    return this.get(workspaceId, connectionId, id);
  }

  async get(workspaceId: string, connectionId: string, id: string): Promise<FollowerImport> {
    const job = await this.imports.find(workspaceId, connectionId, id);
    if (!job) throw new NotFound('follower import', id);
    return job;
  }

  async list(
    workspaceId: string,
    connectionId: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<FollowerImport>> {
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    if (!(await this.connections.exists(workspaceId, connectionId)))
      throw new NotFound('connection', connectionId);
    const rows = await this.imports.list(workspaceId, connectionId, before, limit + 1);
    return toPage(rows, limit, (job) => [job.id]);
  }

  /**
   * Stops it after the page it is at; who was found stays.
   *
   * @throws AppError `follower_import_ended`
   */
  async cancel(workspaceId: string, connectionId: string, id: string): Promise<FollowerImport> {
    const isCancelled = await this.imports.cancel(workspaceId, connectionId, id, this.clock.now());
    const job = await this.get(workspaceId, connectionId, id);
    if (isCancelled) return job;
    throw new AppError(
      'conflict',
      'follower_import_ended',
      `This import is ${job.status}: there is nothing left to cancel.`,
      { context: { id } },
    );
  }
}
