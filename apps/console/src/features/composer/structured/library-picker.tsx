import { type ReactNode, useState } from 'react';
import { Button, Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { LinePreview } from '../../../line-preview/index.js';
import '../../../line-preview/line-preview.css';
import { ErrorPanel, Late } from '../../../ui/index.js';
import { usePreviewWords } from '../../preview/index.js';
import { TemplateChoice, type TemplateSummary, useTemplateSearch } from './template-choice.js';
import './library.css';

export interface LibraryPickerProps {
  /** its messages are put into the draft, to be changed there */
  onCopy: (messages: Record<string, unknown>[], name: string) => void;
  /** the draft uses the template and follows its latest version; absent where it cannot */
  onLink?: (template: { id: string; version: null }) => void;
  onClose: () => void;
}

/** Chooses a message template: its messages are copied into the draft, or the draft uses the template itself. */
export function LibraryPicker({ onCopy, onLink, onClose }: LibraryPickerProps): ReactNode {
  const { t } = useTranslation('composer');
  const [chosen, setChosen] = useState<TemplateSummary | null>(null);
  const search = useTemplateSearch();
  return (
    <Modal open title={t('structured.library.title')} width={880} footer={null} onCancel={onClose}>
      <div className="library">
        <TemplateChoice {...search} chosen={chosen} onChoose={setChosen} />
        {chosen ? (
          <ChosenTemplate
            key={chosen.id}
            template={chosen}
            onCopy={onCopy}
            onLink={onLink}
            onClose={onClose}
          />
        ) : (
          search.pages.rows?.length !== 0 && <p className="muted">{t('structured.library.choose')}</p>
        )}
      </div>
    </Modal>
  );
}

interface ChosenTemplateProps extends Omit<LibraryPickerProps, 'onLink'> {
  template: TemplateSummary;
  onLink: LibraryPickerProps['onLink'] | undefined;
}

function ChosenTemplate({ template, onCopy, onLink, onClose }: ChosenTemplateProps): ReactNode {
  const { t } = useTranslation('composer');
  const words = usePreviewWords();
  const { workspace } = useSession();
  const { id, name } = template;
  const { data, error, refetch } = query.useQuery('get', '/api/v1/message-templates/{id}', {
    params: { path: { id } },
  });
  if (error && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Late>
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      </Late>
    );
  const finish = (act: () => void) => (): void => {
    act();
    onClose();
  };
  return (
    <div className="stack-small">
      <section className="library-preview" aria-label={t('structured.library.preview', { name })}>
        <LinePreview messages={data.messages} sender={{ name: workspace.name }} words={words} />
      </section>
      <div>
        <Button type="primary" onClick={finish(() => onCopy(data.messages, name))}>
          {t('structured.library.copy')}
        </Button>
        <p className="muted">{t('structured.library.copyHelp')}</p>
      </div>
      {onLink && (
        <div>
          <Button onClick={finish(() => onLink({ id, version: null }))}>
            {t('structured.library.link')}
          </Button>
          <p className="muted">{t('structured.library.linkHelp')}</p>
        </div>
      )}
    </div>
  );
}
