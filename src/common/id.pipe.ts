import { say } from './input-texts.js';
import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { AppError } from './app-error.js';
import { isUuid } from './ids.js';

/** For a path parameter that is an id of ours: what cannot be one is told apart from one that nobody has. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string, { data = 'id' }: ArgumentMetadata): string {
    if (isUuid(value)) return value;
    throw new AppError('malformed', 'malformed', 'The address names something by what is no id.', {
      errors: [{ path: data, ...say('not_an_id') }],
    });
  }
}
