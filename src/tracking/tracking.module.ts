import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { ClickCounts } from './click-counts.js';
import { ClickData } from './click-data.js';
import { ClickRecorder } from './click-recorder.js';
import { ClickRepository } from './click.repository.js';
import { LinkDirectory } from './link-directory.js';
import { LinkRepository } from './link.repository.js';
import { LinkShorteners } from './link-shorteners.js';
import { LinkSweep } from './link-sweep.js';
import { RedirectRoute } from './redirect-route.js';
import { TrackingTallies } from './tracking-tallies.js';

@Module({
  imports: [ContactsModule],
  providers: [
    LinkRepository,
    LinkShorteners,
    LinkDirectory,
    ClickData,
    LinkSweep,
    ClickRepository,
    ClickRecorder,
    ClickCounts,
    TrackingTallies,
    RedirectRoute,
  ],
  exports: [LinkRepository, LinkShorteners, ClickCounts, TrackingTallies],
})
export class TrackingModule {}
