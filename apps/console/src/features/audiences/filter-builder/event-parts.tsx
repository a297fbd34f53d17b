import { type ReactNode, useMemo } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_DAYS, MAX_EVENT_COUNT } from '../../../../../../libs/rules/index.js';
import { Select } from '../../../ui/select.js';
import {
  EVENT_TIMES,
  type EventCondition,
  eventNameOf,
  type EventTimes,
  type PropertyRule,
  withTimes,
} from '../filter/event-rule.js';
import { BuilderContext, useBuilder } from './builder-context.js';
import { EventProperty } from './event-property.js';
import { NumberValue } from './number-value.js';
import { useEventProperties } from './use-events.js';
import type { Invalid } from './value-editor.js';

export interface EventPartsProps {
  field: string;
  condition: EventCondition;
  /** what assistive technology calls the condition */
  name: string;
  onChange: (condition: EventCondition) => void;
  /** how the control at a path within the value shows that it is what is wrong, such as `count` or `where[0].value` */
  invalid: (step: string) => Invalid;
}

/** How often somebody did something, in which days, and with which properties. */
export function EventParts(props: EventPartsProps): ReactNode {
  const { field, condition, name, onChange } = props;
  const { t } = useTranslation('audiences');
  const { readOnly } = useBuilder();
  const { where } = condition;
  const add = (): void => onChange({ ...condition, where: [...where, { field: '', operator: '=' }] });
  return (
    <>
      <Times {...props} />
      <Days {...props} />
      <Properties {...props} event={eventNameOf(field)} />
      {!readOnly && (
        <Button
          size="small"
          type="text"
          data-adds-property
          icon={<PlusOutlined />}
          onClick={add}
          aria-label={t('events.addPropertyTo', { name })}
        >
          {t('events.addProperty')}
        </Button>
      )}
    </>
  );
}

function Times({ condition, name, onChange, invalid }: EventPartsProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { readOnly } = useBuilder();
  const { times, count } = condition;
  return (
    <>
      <Select<EventTimes>
        className="filter-operator"
        disabled={readOnly}
        aria-label={t('events.timesOf', { name })}
        value={times}
        onChange={(next) => onChange(withTimes(condition, next))}
        popupMatchSelectWidth={false}
        options={EVENT_TIMES.map((one) => ({ value: one, label: t(`events.times.${one}`) }))}
      />
      {times !== 'never' && (
        <NumberValue
          value={count}
          label={t('events.countOf', { name })}
          suffix={t('events.timesUnit')}
          min={times === 'atMost' ? 0 : 1}
          max={MAX_EVENT_COUNT}
          onChange={(next) => onChange({ ...condition, count: next as number | undefined })}
          invalid={invalid('count')}
        />
      )}
    </>
  );
}

const A_MONTH_DAYS = 30;

function Days({ condition, name, onChange, invalid }: EventPartsProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { readOnly } = useBuilder();
  const { withinDays } = condition;
  return (
    <>
      <Select
        className="filter-operator"
        disabled={readOnly}
        aria-label={t('events.periodOf', { name })}
        value={withinDays === undefined ? 'ever' : 'lately'}
        onChange={(next) =>
          onChange({ ...condition, withinDays: next === 'ever' ? undefined : A_MONTH_DAYS })
        }
        popupMatchSelectWidth={false}
        options={[
          { value: 'lately', label: t('events.lately') },
          { value: 'ever', label: t('events.ever') },
        ]}
      />
      {withinDays !== undefined && (
        <NumberValue
          value={withinDays}
          label={t('events.daysOf', { name })}
          suffix={t('builder.days')}
          min={1}
          max={MAX_DAYS}
          onChange={(next) => onChange({ ...condition, withinDays: (next as number | undefined) ?? null })}
          invalid={invalid('withinDays')}
        />
      )}
    </>
  );
}

/** The rules on properties; to their controls, the properties of the event are all the fields there are. */
function Properties({
  condition,
  name,
  onChange,
  invalid,
  event,
}: EventPartsProps & { event: string }): ReactNode {
  const { t } = useTranslation('audiences');
  const settings = useBuilder();
  const properties = useEventProperties(event);
  const inner = useMemo(() => ({ ...settings, fields: properties }), [settings, properties]);
  const { where } = condition;
  const change = (at: number, rule: PropertyRule | undefined): void => {
    const next = where.flatMap((one, index) => (index === at ? (rule ? [rule] : []) : [one]));
    onChange({ ...condition, where: next });
  };
  return (
    <BuilderContext value={inner}>
      {where.map((rule, index) => (
        <EventProperty
          key={index}
          rule={rule}
          name={t('events.propertyOf', { name, place: index + 1 })}
          onChange={(next) => change(index, next)}
          invalid={(part) => invalid(`where[${index}].${part}`)}
        />
      ))}
    </BuilderContext>
  );
}
