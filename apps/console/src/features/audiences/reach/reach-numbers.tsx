import type { ReactNode } from 'react';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { NumberCell } from '../../../ui/index.js';
import type { Reach } from './use-reach.js';

const ROWS = ['matching', 'withoutLineId', 'blocked', 'unknown'] as const;

/** The reachable number large, then what it comes from. */
export function ReachNumbers({ reach }: { reach: Reach }): ReactNode {
  const { t } = useTranslation('audiences');
  const values = {
    matching: reach.count,
    withoutLineId: reach.count - reach.withLineId,
    blocked: reach.blocked,
    unknown: reach.unknown,
  };
  return (
    <>
      <p className="reach-main">
        {reach.margin !== null && <span className="muted">{t('reach.about')} </span>}
        <strong className="reach-number">
          <NumberCell value={reach.reachable} />
        </strong>{' '}
        {t('reach.reachable', { count: reach.reachable })}
      </p>
      <dl className="reach-rows">
        {ROWS.map((row) => (
          <div key={row}>
            <dt>
              <Tooltip title={t(`reach.help.${row}`)}>
                <span>{t(`reach.rows.${row}`)}</span>
              </Tooltip>
            </dt>
            <dd>
              <NumberCell value={values[row]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
