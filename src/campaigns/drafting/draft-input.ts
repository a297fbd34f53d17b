import type { PipeTransform } from '@nestjs/common';
import { inspectInput, InvalidInput, say } from '../../common/index.js';
import type { CreateCampaign } from '../campaign.dto.js';

/** What was sent to be saved, in the right form; whether its values break rules is for the whole draft to say. */
export type DraftInput<T> = { [Name in keyof T]: T[Name] };

/**
 * Reads a draft that may be kept with its mistakes: then only its form is asked for, which is what every reader of a stored
 * draft relies on. Without `keepMistakes`, every rule is.
 */
export class DraftPipe<T extends Pick<CreateCampaign, 'keepMistakes'>> implements PipeTransform<
  unknown,
  Promise<DraftInput<T>>
> {
  constructor(private readonly type: new () => T) {}

  /** @throws InvalidInput */
  async transform(body: unknown): Promise<DraftInput<T>> {
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new InvalidInput([{ path: '', ...say('not_object') }]);
    const { input, broken } = await inspectInput(this.type, body);
    const refused = input.keepMistakes === true ? broken.filter(({ isOfForm }) => isOfForm) : broken;
    if (refused.length > 0)
      throw new InvalidInput(refused.map(({ isOfForm: _isOfForm, ...problem }) => problem));
    return input;
  }
}
