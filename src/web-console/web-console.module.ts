import { type DynamicModule, Module } from '@nestjs/common';
import { consoleFolder } from './console-folder.js';
import { CONSOLE_FOLDER, ConsoleRoutes } from './console-routes.js';

@Module({})
export class WebConsoleModule {
  /** @param folder the built console */
  static forRoot(folder = consoleFolder()): DynamicModule {
    return {
      module: WebConsoleModule,
      providers: [{ provide: CONSOLE_FOLDER, useValue: folder }, ConsoleRoutes],
    };
  }
}
