import { type ReactNode, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Retention, shortened } from '../../../../../../libs/retention/index.js';
import { api, query, type Schema } from '../../../api/client.js';
import { useCan } from '../../../api/session.js';
import { Allowed, Banner, Panel, useFormProblem, useToast } from '../../../ui/index.js';
import { ConfirmRetention } from './confirm-retention.js';
import { DaysField } from './days-field.js';
import { retentionChanges, retentionOf, type TypedRetention, typedOf } from './typed-retention.js';

export const RETENTION_PATH = '/api/v1/settings/retention';

/** Saved at once where nothing goes by it, else after a look at what does. */
export function RetentionForm({ saved }: { saved: Schema<'RetentionView'> }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tShell } = useTranslation('shell');
  const { t: tCommon } = useTranslation('common');
  const may = useCan('administer');
  const queryClient = useQueryClient();
  const toast = useToast();
  const [form] = Form.useForm<TypedRetention>();
  const problem = useFormProblem(form, ['eventsDays', 'contentsDays']);
  const [typed, setTyped] = useState(() => typedOf(saved));
  const [isAsking, setAsking] = useState(false);
  const changes = retentionChanges(saved, typed);
  const shorter = shortened(saved, retentionOf(typed));
  const isChanged = Object.keys(changes).length > 0;
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Partial<Retention>) => api.PATCH(RETENTION_PATH, { body }),
    onMutate: problem.clear,
    onSuccess: ({ data }) => {
      queryClient.setQueryData(query.queryOptions('get', RETENTION_PATH).queryKey, data);
      toast.done(tCommon('saved'));
    },
    onError: problem.show,
    onSettled: () => setAsking(false),
  });
  const reset = (): void => {
    form.resetFields();
    setTyped(typedOf(saved));
  };
  return (
    <Panel label={tShell('sections.retention')}>
      <Form<TypedRetention>
        className="settings-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={!may}
        initialValues={typedOf(saved)}
        onValuesChange={(_changed, all) => setTyped(all)}
        scrollToFirstError={{ focus: true }}
        onFinish={() => (Object.keys(shorter).length > 0 ? setAsking(true) : mutate(changes))}
      >
        {!may && <Banner tone="info">{tCommon('forbidden.ask.administer')}</Banner>}
        {problem.banner}
        <DaysField
          setting="eventsDays"
          label={t('retention.events')}
          help={t('retention.eventsHelp')}
          effect={t('retention.eventsEffect')}
        />
        <DaysField
          setting="contentsDays"
          label={t('retention.contents')}
          help={t('retention.contentsHelp')}
          effect={t('retention.contentsEffect')}
        />
        <div className="settings-actions">
          <Allowed permission="administer">
            {(disabled) => (
              <Button
                type="primary"
                htmlType="submit"
                loading={isPending && !isAsking}
                disabled={disabled || !isChanged}
              >
                {tCommon('save')}
              </Button>
            )}
          </Allowed>
          {isChanged && <Button onClick={reset}>{t('general.discard')}</Button>}
        </div>
      </Form>
      {isAsking && (
        <ConfirmRetention
          shorter={shorter}
          isPending={isPending}
          onConfirm={() => mutate(changes)}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}
