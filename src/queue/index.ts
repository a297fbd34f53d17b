export { Bell, type BellTopic } from './bell.js';
export { QueueModule } from './queue.module.js';
export { WorkLoop } from './work-loop.js';
