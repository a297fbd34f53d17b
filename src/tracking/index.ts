export {
  ClickCounts,
  type ClickTotals,
  type ContactClick,
  type DatedClick,
  type HourClicks,
  type UrlClicks,
} from './click-counts.js';
export { DestinationRefused, LinkCollision } from './link.errors.js';
export { LinkRepository } from './link.repository.js';
export { type ContactLinks, type LinkOrigin, LinkShortener, type NewLink } from './link-shortener.js';
export { LinkShorteners, type Shortening } from './link-shorteners.js';
export { TrackingModule } from './tracking.module.js';
export { REDIRECT_OUTCOMES, TrackingTallies } from './tracking-tallies.js';
