import { isRecord, NO_CONDITIONS } from '../filter/filter.js';

/** Whom a campaign goes to, as its first step asks. */
export type AudienceMode = 'everyone' | 'saved' | 'conditions';

interface Selection {
  audienceId?: string;
  filter?: Record<string, unknown>;
}

/** `{}` is everyone; a group, even an empty one, is a set of conditions somebody began. */
export function modeOf({ audienceId, filter }: Selection): AudienceMode {
  if (audienceId !== undefined) return 'saved';
  return filter !== undefined && isRecord(filter) && Object.keys(filter).length > 0
    ? 'conditions'
    : 'everyone';
}

/** The same audience another way: what was chosen before is let go, what is to be left out stays. */
export function inMode<Audience extends Selection>(
  audience: Audience,
  mode: AudienceMode,
  kept: { filter?: object; audienceId?: string },
): Audience {
  const { audienceId: _id, filter: _filter, ...rest } = audience;
  switch (mode) {
    case 'everyone':
      return { ...rest, filter: {} } as unknown as Audience;
    case 'conditions':
      return { ...rest, filter: { ...NO_CONDITIONS, ...kept.filter } } as unknown as Audience;
    case 'saved':
      return { ...rest, audienceId: kept.audienceId ?? '' } as unknown as Audience;
  }
}
