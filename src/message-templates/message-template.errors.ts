import { AppError, NotFound } from '../common/index.js';

export class MessageTemplateInUse extends AppError {
  constructor(id: string, cause: unknown) {
    super(
      'conflict',
      'message_template_in_use',
      'Campaigns use this message template. Archive it instead, or give those campaigns other messages first.',
      { context: { id }, cause },
    );
  }
}

export class MessageTemplateChanged extends AppError {
  constructor(id: string) {
    super(
      'conflict',
      'message_template_changed',
      'The message template was changed meanwhile. Read it again, and apply your change to what it is now.',
      { context: { id } },
    );
  }
}

export class MessageTemplateVersionNotFound extends NotFound {
  constructor(id: string, version: number) {
    super('message template version', `${id} ${version}`);
  }
}
