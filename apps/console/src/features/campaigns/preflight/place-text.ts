import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { placeWords } from '../../composer/place-words.js';
import { useBuilder } from '../builder/builder-context.js';
import { DRAFT_PARTS } from '../draft/campaign-draft.js';

const UTM_FIELDS = ['source', 'medium', 'campaign', 'content', 'term'] as const;

/** Where something of the draft is, as people see it: `messages[1].text` is "Message 2, Text". */
export function usePlaceText(): (path: string) => string {
  const { t } = useTranslation('campaigns');
  const { t: tComposer } = useTranslation('composer');
  const { draft } = useBuilder();
  return (path) => placeText(path, draft.messages, t, tComposer);
}

export function placeText(
  path: string,
  messages: readonly unknown[],
  t: TFunction<'campaigns'>,
  tComposer: TFunction<'composer'>,
): string {
  const [, index, inMessage = ''] = /^messages\[(\d+)\]\.?(.*)$/s.exec(path) ?? [];
  if (index === undefined) return partWords(path, t).join(t('parts.separator'));
  const { type } = (messages[Number(index)] ?? {}) as { type?: unknown };
  const words = placeWords(type, inMessage).map((word) =>
    'name' in word ? word.name : tComposer(word.key, { number: word.number ?? 0 }),
  );
  return [t('parts.message', { number: Number(index) + 1 }), ...words].join(t('parts.separator'));
}

function partWords(path: string, t: TFunction<'campaigns'>): string[] {
  const [first = '', second = ''] = path.split(/[.[]/);
  const utm = first === 'utm' ? UTM_FIELDS.find((field) => field === second) : undefined;
  if (utm) return [t(`schedule.utm.fields.${utm}`)];
  if (first === 'audience') return audienceWords(path, t);
  if (first === 'recipient' || first === 'goals') return [t(`parts.${first}`)];
  const part = DRAFT_PARTS.find((one) => one === first);
  return [part ? t(`parts.${part}`) : path];
}

/** Conditions are counted as the builder numbers them: 2.1 is the first of the group in the second place. */
function audienceWords(path: string, t: TFunction<'campaigns'>): string[] {
  const place = [...path.matchAll(/rules\[(\d+)\]/g)].map(([, index]) => Number(index) + 1).join('.');
  const whole = path.startsWith('audience.exclude') ? t('parts.leaveOut') : t('parts.audience');
  if (path === 'audience.limit') return [whole, t('parts.limit')];
  return place === '' ? [whole] : [whole, t('parts.condition', { place })];
}
