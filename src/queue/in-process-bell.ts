import { EventEmitter } from 'node:events';
import { Bell, type BellTopic } from './bell.js';

/** The bell of a single process: no Redis, nothing to lose. */
export class InProcessBell extends Bell {
  private readonly emitter = new EventEmitter();

  override ring(topic: BellTopic): Promise<void> {
    this.emitter.emit(topic);
    return Promise.resolve();
  }

  override listen(topic: BellTopic, heard: () => void): () => void {
    this.emitter.on(topic, heard);
    return () => this.emitter.off(topic, heard);
  }
}
