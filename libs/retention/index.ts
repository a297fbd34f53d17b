export {
  isRetention,
  KEPT_FOR_EVER,
  outdatedBefore,
  type Retention,
  RETENTION_DAYS,
  RETENTION_SETTINGS,
  type RetentionSetting,
  shortened,
} from './retention.js';
