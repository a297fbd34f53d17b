export { FollowersModule } from './followers.module.js';
