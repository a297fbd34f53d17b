import { saying } from '#libs/findings';

export const AUDIENCE_TEXTS = {
  audience_unknown: 'is not an audience of this workspace; GET /audiences lists them',
  limit_while_inside:
    'Other audiences name this one, so it cannot have a limit; GET /audiences/:id/uses tells which',
  limit_of_audience: 'cannot stand beside audienceId: a saved audience has a limit of its own',
  field_unknown: 'is not a field that contacts can have',
} as const;

export const say = saying(AUDIENCE_TEXTS);
