export { WebConsoleModule } from './web-console.module.js';
