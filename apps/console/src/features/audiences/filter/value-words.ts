import type { TFunction } from 'i18next';
import { CAMPAIGN_OUTCOMES, type Operator } from '../../../../../../libs/rules/index.js';
import type { Formats } from '../../../i18n/formats.js';
import type { ContactField, SpecialKind } from '../contact-field.js';
import { type DayEnd, dayEndOf, readInstant } from './instants.js';
import { accountBaseOf } from './special-fields.js';
import type { ValueKind } from './value-kinds.js';

/** Fields of every contact, which have a name in the reader's language. */
export const SYSTEM_FIELDS = [
  'line_id',
  'external_id',
  'display_name',
  'language',
  'timezone',
  'friend_status',
  'engagement_level',
  'last_interaction_at',
  'followed_at',
  'created_at',
] as const;

/** System fields that have these values and no others. */
export const CHOICES = {
  friend_status: ['friend', 'blocked', 'unknown'],
  engagement_level: ['L3', 'L2', 'L1'],
} as const;

const MOST_SHOWN = 5;

interface Told {
  value: string;
  low: string;
  high: string;
  count: number;
}

interface About {
  kind: ValueKind;
  operator: Operator;
  field: Pick<ContactField, 'name' | 'type' | 'isSystem' | 'kind' | 'choices'>;
}

/** Names of fields and of their values in the reader's language, as lists and sentences say them. */
export class ValueWords {
  constructor(
    private readonly t: TFunction<'audiences'>,
    private readonly formats: Formats,
    private readonly language: string,
    private readonly zone: string,
  ) {}

  field(name: string, field: Pick<ContactField, 'isSystem' | 'kind' | 'label'> | undefined): string {
    if (field?.kind) return this.special(name, field.kind, field.label);
    const system = SYSTEM_FIELDS.find((one) => one === name);
    return system !== undefined && field?.isSystem === true
      ? this.t(`fields.${system}`)
      : name.replace(/^attributes\./, '');
  }

  private special(name: string, kind: SpecialKind, label: string | undefined): string {
    switch (kind) {
      case 'campaign':
        return this.t('fields.campaign', { name: label ?? name.slice(name.indexOf('.') + 1) });
      case 'account': {
        const base = accountBaseOf(name);
        return this.t('fields.ofAccount', {
          field: base ? this.t(`fields.${base}`) : name,
          account: label ?? '',
        });
      }
      case 'audience':
      case 'sample':
        return this.t(`fields.${kind}`);
    }
  }

  /** One value of a field, such as `Japanese` for ja. */
  text(
    value: string,
    field: Pick<ContactField, 'name' | 'isSystem' | 'kind' | 'choices'> | undefined,
  ): string {
    if (field?.isSystem !== true) return value;
    const chosen = field.choices?.find((one) => one.value === value);
    if (chosen?.label !== undefined) return chosen.label;
    const outcome = CAMPAIGN_OUTCOMES.find((one) => one === value);
    if (field.kind === 'campaign' && outcome) return this.t(`outcomes.${outcome}`);
    const status = CHOICES.friend_status.find((one) => one === value);
    if (field.name.startsWith('friend_status') && status) return this.t(`statuses.${status}`);
    const level = CHOICES.engagement_level.find((one) => one === value);
    if (field.name === 'engagement_level' && level) return this.t(`levels.${level}`);
    return field.name === 'language' ? this.languageName(value) : value;
  }

  /** What a rule compares with, in the places its sentence has; undefined when it is not complete. */
  value(value: unknown, about: About): Told | undefined {
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    const ends: DayEnd[] = about.kind === 'instantRange' ? ['start', 'end'] : [dayEndOf(about.operator)];
    const words = items.map((item, index) => this.item(item, about, ends[index] ?? 'start'));
    if (words.length === 0 || words.some((word) => word === undefined)) return undefined;
    const texts = words.filter((word) => word !== undefined);
    const [low = '', high = ''] = texts;
    const count = about.kind === 'days' && typeof value === 'number' ? value : texts.length;
    return { value: this.list(texts), low, high, count };
  }

  private item(item: unknown, { kind, field }: About, end: DayEnd): string | undefined {
    if (item === undefined || item === null || item === '') return undefined;
    if (typeof item === 'number')
      return field.kind === 'sample'
        ? this.t('values.percent', { number: this.formats.number(item) })
        : this.formats.number(item);
    if (typeof item === 'boolean') return this.t(item ? 'values.true' : 'values.false');
    if (typeof item !== 'string') return undefined;
    if (kind === 'instant' || kind === 'instantRange') return this.moment(item, end);
    const name = this.text(item, field);
    // What somebody typed is quoted; what has a name here reads better without.
    return name === item ? this.t('values.quoted', { text: item }) : name;
  }

  private moment(text: string, end: DayEnd): string | undefined {
    const picked = readInstant(text, end, this.zone);
    if (!picked) return undefined;
    if (picked.kind === 'time') return this.formats.dateTime(text, this.zone);
    return this.formats.date(`${picked.day}T00:00:00Z`, 'UTC');
  }

  private list(items: readonly string[]): string {
    const shown = items.length > MOST_SHOWN + 1 ? items.slice(0, MOST_SHOWN) : items;
    const more = items.length - shown.length;
    const all = more > 0 ? [...shown, this.t('values.more', { count: more })] : shown;
    return new Intl.ListFormat(this.language, { type: 'disjunction' }).format(all);
  }

  private languageName(tag: string): string {
    try {
      return new Intl.DisplayNames([this.language], { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }
}
