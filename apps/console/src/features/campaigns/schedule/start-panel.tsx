import type { ReactNode } from 'react';
import { DatePicker, Form, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ownZone, useFormats } from '../../../i18n/index.js';
import { Panel, useNow, useWallClock } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { useCampaignZone } from '../builder/use-connection.js';
import { instantAt, isPastDay, startProblem, suggestedStart, wallClock } from './start-time.js';

/** Now or at a time, on the clock of the connection. */
export function StartPanel(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { draft, change, readOnly } = useBuilder();
  const zone = useCampaignZone(draft.connectionId);
  const { at } = draft.delivery;
  const start = (next: string | null): void =>
    change({ delivery: { ...draft.delivery, at: next } }, 'delivery.at');
  return (
    <Panel title={t('schedule.start.title')}>
      <div data-path="delivery">
        <Radio.Group
          className="campaign-choices"
          aria-label={t('schedule.start.title')}
          disabled={readOnly}
          value={at === null ? 'now' : 'later'}
          onChange={({ target }) => start(target.value === 'now' ? null : suggestedStart(new Date(), zone))}
          options={[
            { value: 'now', label: t('schedule.start.now') },
            { value: 'later', label: t('schedule.start.later') },
          ]}
        />
        {at === null ? (
          <p className="muted">{t('schedule.start.nowHelp')}</p>
        ) : (
          <StartTime at={at} zone={zone} onChange={start} />
        )}
      </div>
    </Panel>
  );
}

function StartTime({
  at,
  zone,
  onChange,
}: {
  at: string;
  zone: string;
  onChange: (at: string) => void;
}): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const { readOnly } = useBuilder();
  const now = useNow(10_000);
  const problem = startProblem(at, now);
  const own = ownZone();
  // The clock of the zone, whatever the zone of the browser is.
  const value = useWallClock(wallClock(at, zone));
  return (
    <Form layout="vertical" component={false}>
      <Form.Item
        label={t('schedule.start.at', { zone: zone.replaceAll('_', ' ') })}
        htmlFor="campaign-start"
        validateStatus={problem ? 'error' : undefined}
        help={problem && <span id="campaign-start-problem">{t(`schedule.start.${problem}`)}</span>}
      >
        <DatePicker
          id="campaign-start"
          data-path="delivery.at"
          disabled={readOnly}
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          format="YYYY-MM-DD HH:mm"
          allowClear={false}
          value={value}
          disabledDate={(day: Dayjs) => isPastDay(day.format('YYYY-MM-DD'), now, zone)}
          onChange={(time: Dayjs | null) =>
            time && onChange(instantAt(time.format('YYYY-MM-DDTHH:mm'), zone))
          }
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'campaign-start-problem' : undefined}
        />
      </Form.Item>
      <p className="muted tabular">
        {t('schedule.start.reads', { time: formats.dateTimeWithZone(at, zone) })}
        {own !== zone && <> {t('schedule.start.yours', { time: formats.dateTimeWithZone(at, own) })}</>}
      </p>
    </Form>
  );
}
