import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { TimeCell } from '../../../ui/index.js';

type Step = Schema<'ExplanationStep'>;

const KNOWN = ['qualified', 'attempted', 'frozen', 'asked', 'sent', 'failed', 'removed', 'pending'] as const;

/** Each step that the contact passed, in order; one that is new is told in the server's words. */
export function DeliverySteps({ steps, zone }: { steps: readonly Step[]; zone: string }): ReactNode {
  const { t } = useTranslation('report');
  return (
    <ol className="delivery-steps">
      {steps.map(({ step, detail, at }, index) => {
        const known = KNOWN.find((one) => one === step);
        return (
          <li key={index}>
            <span lang={known ? undefined : 'en'}>{known ? t(`delivery.step.${known}`) : detail}</span>
            {at && (
              <span className="muted">
                <TimeCell at={at} zone={zone} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
