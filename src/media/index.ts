export { MediaModule } from './media.module.js';
export { PUBLIC_MEDIA_ROUTES } from './public-media.controller.js';
