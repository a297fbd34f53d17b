import { type ReactNode, useMemo, useState } from 'react';
import type { SelectProps } from 'antd';
import { Select } from './select.js';
import { isTimeZoneOf, type TimeZone, timeZones } from './time-zones.js';

type TimeZoneSelectProps = Pick<SelectProps<string>, 'value' | 'onChange' | 'id' | 'disabled' | 'allowClear'>;

/** A field for an IANA zone, searched by a part of its name or by its offset. */
export function TimeZoneSelect(props: TimeZoneSelectProps): ReactNode {
  const { value } = props;
  const [now] = useState(() => new Date());
  const options = useMemo(
    () =>
      timeZones(value ?? undefined, now).map((zone) => ({
        value: zone.name,
        label: `${zone.name.replaceAll('_', ' ')} (${zone.offset})`,
        zone,
      })),
    [value, now],
  );
  return (
    <Select<string, { value: string; label: string; zone: TimeZone }>
      {...props}
      showSearch={{
        filterOption: (text, option) => (option ? isTimeZoneOf(option.zone, text) : false),
      }}
      options={options}
    />
  );
}
