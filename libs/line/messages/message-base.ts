import { quickReply, type QuickReply } from './quick-reply.js';
import { sender, type MessageSender } from './sender.js';
import { shape, type Field, type OptionalKey, type RequiredKey, type Rule, type Shape } from './shape.js';

/** What every message may carry. */
export interface MessageBase {
  quickReply?: QuickReply;
  sender?: MessageSender;
}

/** The shape of a message: its own fields, and what every message may carry. */
export function messageShape<T extends MessageBase>(
  required: Record<RequiredKey<T>, Field>,
  optional: Record<Exclude<OptionalKey<T>, 'type' | keyof MessageBase>, Field>,
  rule?: Rule,
): Shape {
  return shape<Record<string, never>>(required, { ...optional, quickReply, sender }, rule);
}
