import { type ReactNode, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, query, type Schema } from '../../../api/client.js';
import { SESSION_KEY, useCan } from '../../../api/session.js';
import {
  Allowed,
  Banner,
  ErrorPanel,
  Late,
  PageHead,
  Panel,
  useFormProblem,
  useToast,
} from '../../../ui/index.js';
import { Changes } from './changes.js';
import { TimeZoneSelect } from '../../../ui/time-zone-select.js';
import { changesOf } from './workspace-changes.js';

type Workspace = Schema<'WorkspaceSettingsView'>;

const PATH = '/api/v1/settings/workspace';

export function GeneralSection(): ReactNode {
  const { t } = useTranslation('shell');
  const { data, error, refetch } = query.useQuery('get', PATH);
  return (
    <div className="stack">
      <PageHead title={t('sections.general')} />
      {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Late>
          <Panel label={t('sections.general')}>
            <Skeleton active title={false} paragraph={{ rows: 4 }} />
          </Panel>
        </Late>
      )}
      {data && <WorkspaceForm workspace={data} />}
    </div>
  );
}

/** Saved after a look at what changes, since a time zone changes what every page says. */
function WorkspaceForm({ workspace }: { workspace: Workspace }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const may = useCan('administer');
  const queryClient = useQueryClient();
  const toast = useToast();
  const [form] = Form.useForm<Workspace>();
  const problem = useFormProblem(form, ['name', 'timeZone']);
  const [typed, setTyped] = useState(workspace);
  const changes = changesOf(workspace, typed);
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Partial<Workspace>) => api.PATCH(PATH, { body }),
    onMutate: problem.clear,
    onSuccess: async ({ data }) => {
      queryClient.setQueryData(query.queryOptions('get', PATH).queryKey, data);
      toast.done(tCommon('saved'));
      await queryClient.invalidateQueries({ queryKey: SESSION_KEY });
    },
    onError: problem.show,
  });
  const reset = (): void => {
    form.resetFields();
    setTyped(workspace);
  };
  return (
    <Panel title={t('general.workspace')}>
      <Form<Workspace>
        className="settings-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={!may}
        initialValues={workspace}
        onValuesChange={(_changed, all) => setTyped(all)}
        scrollToFirstError={{ focus: true }}
        onFinish={() => mutate(changes)}
      >
        {!may && <Banner tone="info">{tCommon('forbidden.ask.administer')}</Banner>}
        {problem.banner}
        <Form.Item
          name="name"
          label={t('general.name')}
          extra={t('general.nameHelp')}
          rules={[{ required: true, whitespace: true, max: 100, message: t('general.nameNeeded') }]}
        >
          <Input autoComplete="organization" maxLength={100} />
        </Form.Item>
        <Form.Item name="timeZone" label={t('general.timeZone')} extra={t('general.timeZoneHelp')}>
          <TimeZoneSelect />
        </Form.Item>
        <Changes from={workspace} changes={changes} />
        <div className="settings-actions">
          <Allowed permission="administer">
            {(disabled) => (
              <Button
                type="primary"
                htmlType="submit"
                loading={isPending}
                disabled={disabled || Object.keys(changes).length === 0}
              >
                {tCommon('save')}
              </Button>
            )}
          </Allowed>
          {Object.keys(changes).length > 0 && <Button onClick={reset}>{t('general.discard')}</Button>}
        </div>
      </Form>
    </Panel>
  );
}
