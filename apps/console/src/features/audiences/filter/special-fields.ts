import {
  AUDIENCE_FIELD,
  AUDIENCE_OPERATORS,
  CAMPAIGN_OPERATORS,
  CAMPAIGN_OUTCOMES,
  CAMPAIGN_PREFIX,
  SAMPLE_PREFIX,
} from '../../../../../../libs/rules/index.js';
import type { ContactField } from '../contact-field.js';

interface Named {
  id: string;
  name: string;
}

export function campaignField({ id, name }: { id: string; name?: string }): ContactField {
  return {
    name: `${CAMPAIGN_PREFIX}${id}`,
    type: 'text',
    isSystem: true,
    kind: 'campaign',
    ...(name !== undefined && { label: name }),
    choices: CAMPAIGN_OUTCOMES.map((value) => ({ value })),
    operators: CAMPAIGN_OPERATORS,
  };
}

/** @param audiences those that may stand inside another */
export function audienceField(audiences: readonly Named[]): ContactField {
  return {
    name: AUDIENCE_FIELD,
    type: 'text',
    isSystem: true,
    kind: 'audience',
    choices: audiences.map(({ id, name }) => ({ value: id, label: name })),
    operators: AUDIENCE_OPERATORS,
  };
}

/** @param seed other contacts for each */
export function sampleField(seed: string): ContactField {
  return {
    name: `${SAMPLE_PREFIX}${seed}`,
    type: 'number',
    isSystem: true,
    kind: 'sample',
    operators: ['<', '>=', 'between'],
  };
}

const OF_ACCOUNT = [
  { base: 'friend_status', type: 'text' },
  { base: 'followed_at', type: 'datetime' },
  { base: 'last_interaction_at', type: 'datetime' },
] as const;
type AccountBase = (typeof OF_ACCOUNT)[number]['base'];

export function accountFields({ id, name }: Named): ContactField[] {
  return OF_ACCOUNT.map(({ base, type }) => ({
    name: `${base}.${id}`,
    type,
    isSystem: true,
    kind: 'account',
    label: name,
    ...(base === 'friend_status' && {
      choices: ['friend', 'blocked', 'unknown'].map((value) => ({ value })),
      operators: ['=', '!=', 'in', 'notIn'],
    }),
  }));
}

/** Which field of contacts an account's own one is like. */
export function accountBaseOf(name: string): AccountBase | undefined {
  return OF_ACCOUNT.find(({ base }) => name.startsWith(`${base}.`))?.base;
}

/** The field that a rule means by its name alone: a sample of another seed, a campaign that is not listed any more. */
export function specialFieldOf(name: string): ContactField | undefined {
  if (name.startsWith(SAMPLE_PREFIX)) return sampleField(name.slice(SAMPLE_PREFIX.length));
  if (name.startsWith(CAMPAIGN_PREFIX)) return campaignField({ id: name.slice(CAMPAIGN_PREFIX.length) });
  return undefined;
}
