export { EventNameRepository } from './event-name.repository.js';
export { type DatedEvent, EventRepository } from './event.repository.js';
export { EventsModule } from './events.module.js';
export type { PropertyValue } from './parse-event.js';
