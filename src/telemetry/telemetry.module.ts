import { Global, Module } from '@nestjs/common';
import { PipelineObserver } from '../deliveries/index.js';
import { TrackingModule } from '../tracking/index.js';
import { LedgerReadings } from './ledger-readings.js';
import { MetricsController } from './metrics.controller.js';
import { MetricsService } from './metrics.service.js';
import { PipelineMetrics } from './pipeline-metrics.js';
import { TrackingMetrics } from './tracking-metrics.js';

/** Global, since whoever plans and sends tells what it does without knowing who listens. */
@Global()
@Module({
  imports: [TrackingModule],
  controllers: [MetricsController],
  providers: [
    PipelineMetrics,
    { provide: PipelineObserver, useExisting: PipelineMetrics },
    TrackingMetrics,
    LedgerReadings,
    MetricsService,
  ],
  exports: [PipelineObserver],
})
export class TelemetryModule {}
