import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { newIdempotencyKey } from '../../../api/idempotency-key.js';
import { isProblem } from '../../../api/problem.js';
import { announce, ErrorPanel } from '../../../ui/index.js';
import { useReturnFocus } from '../../../ui/use-return-focus.js';
import { useBuilder } from '../builder/builder-context.js';
import { useSettled } from '../builder/use-settled.js';
import { FixButton } from '../preflight/fix-button.js';
import { usePlaceText } from '../preflight/place-text.js';
import { IssueText } from '../preflight/issue-text.js';
import { ContactSearch } from './contact-search.js';
import { countOf, requestOf, withKnownTesters } from './test-choice.js';
import { TestResults } from './test-results.js';
import { TesterList } from './tester-list.js';
import { useTestChoice } from './use-test-choice.js';

/** Sends the messages, as they are now, to a few people, and tells how it went for each. */
export function TestDrawer({ onClose }: { onClose: () => void }): ReactNode {
  useReturnFocus();
  const { t } = useTranslation('campaigns');
  const [stored, choose] = useTestChoice();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/test-recipients', {
    params: { query: { limit: 200 } },
  });
  const choice = data
    ? withKnownTesters(
        stored,
        data.items.map(({ id }) => id),
      )
    : stored;
  const count = countOf(choice);
  const sending = useTestSend();
  return (
    <Drawer
      open
      size={460}
      title={t('test.title')}
      onClose={onClose}
      footer={
        <div className="dialog-buttons">
          <Button
            type="primary"
            disabled={count === 0}
            loading={sending.isPending}
            onClick={() => sending.mutate(requestOf(choice))}
          >
            {t('test.send', { count })}
          </Button>
        </div>
      }
    >
      <p className="muted">{t('test.help')}</p>
      <Form layout="vertical" component={false}>
        {error && <ErrorPanel error={error} title={t('test.testersFailed')} onRetry={() => void refetch()} />}
        <TesterList testers={data?.items} choice={choice} onChoose={choose} />
        <Form.Item label={t('test.as')} htmlFor="test-as" extra={t('test.asHelp')}>
          <ContactSearch
            id="test-as"
            withLineId={false}
            placeholder={t('test.asOwn')}
            chosen={choice.as}
            onChoose={(contact) => choose({ ...choice, as: contact })}
          />
        </Form.Item>
      </Form>
      {sending.error && <Refused error={sending.error} />}
      {sending.data && <TestResults results={sending.data.results} contacts={choice.contacts} />}
    </Drawer>
  );
}

function useTestSend() {
  const { t } = useTranslation('campaigns');
  const { campaign } = useBuilder();
  const settled = useSettled();
  const client = useQueryClient();
  const params = { path: { id: campaign.id } };
  return useMutation({
    mutationFn: async (body: ReturnType<typeof requestOf>) => {
      await settled();
      const header = { 'Idempotency-Key': newIdempotencyKey() };
      return (await api.POST('/api/v1/campaigns/{id}/test', { params: { ...params, header }, body })).data;
    },
    onSuccess: (answer) => {
      const sent = answer?.results.filter(({ status }) => status === 'sent').length ?? 0;
      announce(t('test.announced', { sent, failed: (answer?.results.length ?? 0) - sent }));
      // That it was tested belongs to the campaign.
      void client.invalidateQueries({
        queryKey: query.queryOptions('get', '/api/v1/campaigns/{id}', { params }).queryKey,
      });
    },
  });
}

/** The draft itself cannot be sent yet: names each mistake, with the way to it. */
function Refused({ error }: { error: Error }): ReactNode {
  const { t } = useTranslation('campaigns');
  const placeText = usePlaceText();
  const errors = isProblem(error) ? error.errors : [];
  if (errors.length === 0) return <ErrorPanel error={error} title={t('test.refused')} />;
  return (
    <div className="error-panel" role="alert">
      <p>
        <strong>{t('test.refused')}</strong>
      </p>
      <ul>
        {errors.map((one) => (
          <li key={`${one.path} ${one.message}`}>
            <IssueText issue={one} /> <FixButton issue={one} about={placeText(one.path)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
