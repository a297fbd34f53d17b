import { lazy, type ReactNode, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Allowed, LazyLayer } from '../../../ui/index.js';

const SaveTemplateDialog = lazy(async () => ({
  default: (await import('./save-template-dialog.js')).SaveTemplateDialog,
}));

export interface SaveAsTemplateProps {
  messages: readonly Record<string, unknown>[];
  /** what the template may be called, such as the campaign's name */
  suggestedName: string;
}

/** Keeps the messages of a draft in the library, under a name. */
export function SaveAsTemplate(props: SaveAsTemplateProps): ReactNode {
  const { t } = useTranslation('composer');
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Allowed permission="edit">
        {(disabled) => (
          <Button disabled={disabled || props.messages.length === 0} onClick={() => setOpen(true)}>
            {t('structured.library.saveAs')}
          </Button>
        )}
      </Allowed>
      {isOpen && (
        <LazyLayer shape="dialog" label={t('structured.library.saveTitle')} onClose={close}>
          <SaveTemplateDialog {...props} onClose={close} />
        </LazyLayer>
      )}
    </>
  );
}
