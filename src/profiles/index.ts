export { ProfilesModule } from './profiles.module.js';
export { ProfileWishes } from './profile-wishes.js';
export type { ProfileWish } from './profile.repository.js';
