export { AudienceResolver, type AudienceSelection, type ResolvedAudience } from './audience-resolver.js';
export { AudiencesModule } from './audiences.module.js';
