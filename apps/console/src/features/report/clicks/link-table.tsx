import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { readableUrl } from '../../../ui/index.js';
import { ChartPanel } from '../chart-panel.js';
import { FigureTable } from '../figure-table.js';

type Clicks = Schema<'ClicksView'>;

/** The server names so many; clicks of the others are in the total. */
const MOST_LINKS = 50;

export function LinkTable({ clicks, name }: { clicks: Clicks; name: string }): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const title = t('clicks.byLink.title');
  const isKnown = clicks.contacts !== null;
  const unknown = t('clicks.contacts.unknown');
  return (
    <ChartPanel
      title={title}
      note={clicks.byUrl.length >= MOST_LINKS ? t('clicks.byLink.most', { count: MOST_LINKS }) : undefined}
      file={{
        name,
        rows: () => [
          [t('clicks.byLink.link'), t('clicks.clicks'), t('clicks.contacts.name'), t('clicks.byLink.share')],
          ...clicks.byUrl.map(({ url, total, contacts }) => [
            url,
            total,
            isKnown ? contacts : unknown,
            formats.share(total / clicks.total),
          ]),
        ],
      }}
      table={
        <FigureTable
          caption={title}
          rows={clicks.byUrl}
          rowKey={({ url }) => url}
          columns={[
            {
              title: t('clicks.byLink.link'),
              isHead: true,
              render: ({ url }) => (
                <span className="link-address" lang="">
                  {readableUrl(url)}
                </span>
              ),
            },
            { title: t('clicks.clicks'), isNumber: true, render: ({ total }) => formats.number(total) },
            {
              title: t('clicks.contacts.name'),
              isNumber: true,
              render: ({ contacts }) =>
                isKnown ? formats.number(contacts) : <span className="number-none">{unknown}</span>,
            },
            {
              title: t('clicks.byLink.share'),
              isNumber: true,
              render: ({ total }) => formats.share(total / clicks.total),
            },
          ]}
        />
      }
    />
  );
}
