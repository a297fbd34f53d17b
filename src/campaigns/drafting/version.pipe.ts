import { Injectable, type PipeTransform } from '@nestjs/common';
import { AppError, say } from '../../common/index.js';

/** For a path parameter that is a version: a whole number from 1 that the database can hold. */
@Injectable()
export class VersionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw new AppError('malformed', 'malformed', 'The address names a version by what is no number of one.', {
      errors: [
        {
          path: 'version',
          ...say('not_whole_number'),
          message: 'is not a version: a whole number from 1 is expected',
        },
      ],
    });
  }
}
