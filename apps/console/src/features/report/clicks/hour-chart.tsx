import type { ReactNode } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import type { HourCount } from '../hours.js';

interface HourChartProps {
  hours: readonly HourCount[];
  zone: string;
  label: string;
}

/** Clicks by the hour as bars. To assistive technology it is one picture: the table says the same in words. */
export function HourChart({ hours, zone, label }: HourChartProps): ReactNode {
  const formats = useFormats();
  const now = useNow(60_000);
  return (
    <div className="chart" role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={240}>
        <BarChart
          data={[...hours]}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="at"
            minTickGap={48}
            tickLine={false}
            stroke="var(--control-line)"
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            tickFormatter={(at: string) =>
              hours.length > 48 ? formats.short(at, zone, now) : formats.time(at, zone)
            }
          />
          <YAxis
            width={48}
            allowDecimals={false}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            tickFormatter={(count: number) => formats.compact(count)}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--line)', opacity: 0.5 }}
            content={<HourTip zone={zone} />}
          />
          <Bar dataKey="total" fill="var(--chart-1)" isAnimationActive={false} maxBarSize={32} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The chart adds what is pointed at. */
type HourTipProps = Partial<Pick<TooltipContentProps, 'active' | 'payload'>> & { zone: string };

function HourTip({ active, payload, zone }: HourTipProps): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const hour = payload?.[0]?.payload as HourCount | undefined;
  if (!active || !hour) return null;
  return (
    <div className="chart-tip">
      <strong className="tabular">
        {t('clicks.count', { count: hour.total, number: formats.number(hour.total) })}
      </strong>
      <span>{formats.dateTimeWithZone(hour.at, zone)}</span>
    </div>
  );
}
