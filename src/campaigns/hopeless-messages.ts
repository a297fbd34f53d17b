import { compileMessages, messageVariables } from '#libs/templating';
import type { InputProblem } from '../common/index.js';
import type { CampaignDefinition } from './campaign-definition.js';
import { renderCampaign } from './render-campaign.js';

/**
 * Problems of the messages that are the same for everybody: what LINE refuses of one, it refuses of all.
 *
 * A message that names a variable may be right for some contacts, so it is judged for each of them when it is rendered.
 */
export function hopelessMessages({ messages }: Pick<CampaignDefinition, 'messages'>): InputProblem[] {
  return messages.flatMap((message, index) => {
    const compiled = compileMessages([message]);
    if (!compiled.ok) return [];
    const { required, guarded } = messageVariables(compiled.messages);
    if (required.length > 0 || guarded.length > 0) return [];
    const rendering = renderCampaign({ messages: [message] }, {});
    if (rendering.ok) return [];
    return rendering.problems
      .filter(({ reason }) => reason === 'message_rejected')
      .map((problem) => ({
        path: problem.path.replace('messages[0]', `messages[${index}]`),
        message: problem.message,
      }));
  });
}
