import { Module } from '@nestjs/common';
import { MediaController } from './media.controller.js';
import { MediaFileRepository } from './media-file.repository.js';
import { MediaRepository } from './media.repository.js';
import { MediaService } from './media.service.js';
import { MediaUploads } from './media-uploads.js';
import { MediaUsage } from './media-usage.js';
import { PublicMediaController } from './public-media.controller.js';
import { ServedFiles } from './served-files.js';

@Module({
  controllers: [MediaController, PublicMediaController],
  providers: [MediaRepository, MediaFileRepository, MediaUsage, ServedFiles, MediaService, MediaUploads],
})
export class MediaModule {}
