import type { ReactNode } from 'react';
import { Button, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { LinePreview, type Sender } from '../../line-preview/index.js';
import { ErrorPanel, useFindingText } from '../../ui/index.js';
import type { ServerPreview, Who } from './preview-types.js';
import { usePreviewWords } from './use-preview-words.js';

interface ExactPreviewProps {
  who: Who;
  sender: Sender;
  theme: 'light' | 'dark';
  lang: string | undefined;
  ask: (who: Who) => Promise<ServerPreview>;
}

/** Asks the server for exactly what would be sent, with the short links and all of LINE's rules. */
export function ExactPreview({ who, ask, ...looks }: ExactPreviewProps): ReactNode {
  const { t } = useTranslation(['preview', 'common']);
  const { mutate, isPending, isIdle, data, error, reset } = useMutation({ mutationFn: ask });
  return (
    <>
      <Button type="link" size="small" loading={isPending} onClick={() => mutate(who)}>
        {t('exact.show')}
      </Button>
      <Modal
        open={!isIdle && !isPending}
        title={t('exact.title')}
        onCancel={reset}
        width={423}
        footer={<Button onClick={reset}>{t('common:close')}</Button>}
      >
        {error && !isProblem(error) && <ErrorPanel error={error} onRetry={() => mutate(who)} />}
        {isProblem(error) && <Refusal error={error} onRetry={() => mutate(who)} />}
        {data && <Made made={data} {...looks} />}
      </Modal>
    </>
  );
}

function Refusal({ error, onRetry }: { error: Error; onRetry: () => void }): ReactNode {
  const problems = isProblem(error) ? error.errors : [];
  return problems.length > 0 ? (
    <Problems problems={problems} />
  ) : (
    <ErrorPanel error={error} onRetry={onRetry} />
  );
}

function Made({
  made,
  ...looks
}: { made: ServerPreview } & Omit<ExactPreviewProps, 'who' | 'ask'>): ReactNode {
  const words = usePreviewWords();
  return (
    <>
      <Problems problems={made.problems} />
      {made.messages && (
        <div className="preview-exact">
          <LinePreview messages={made.messages} words={words} {...looks} />
        </div>
      )}
    </>
  );
}

function Problems({ problems }: { problems: ServerPreview['problems'] }): ReactNode {
  const { t } = useTranslation('preview');
  const findingText = useFindingText();
  if (problems.length === 0) return null;
  return (
    <>
      <p>{t('verdict.contact')}</p>
      <ul className="preview-problems">
        {problems.map((problem, index) => (
          <li key={index}>{t('exact.problem', { path: problem.path, message: findingText(problem) })}</li>
        ))}
      </ul>
    </>
  );
}
