import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlacedFinding } from '../../../api/finding.js';
import { useBuilder } from '../builder/builder-context.js';
import { fixPlace } from './fix-place.js';

/** "Fix": opens the step where it is mended, with the focus in the field. */
export function FixButton({ issue, about }: { issue: PlacedFinding; about: string }): ReactNode {
  const { t } = useTranslation('campaigns');
  const { draft, goTo, readOnly } = useBuilder();
  if (readOnly) return null;
  return (
    <Button type="link" size="small" onClick={() => goTo(fixPlace(issue, draft.messages))}>
      {t('preflight.fix')}
      <span className="visually-hidden"> {about}</span>
    </Button>
  );
}
