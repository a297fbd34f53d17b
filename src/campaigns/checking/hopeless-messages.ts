import type { InputProblem } from '../../common/index.js';
import { type MessageContent, MessageMaker } from '../../messages/index.js';

/**
 * Problems of the messages that are the same for everybody: what LINE refuses of one, it refuses of all.
 *
 * A message that names a variable may be right for some contacts, so it is judged for each of them when it is rendered.
 */
export function hopelessMessages(content: MessageContent): InputProblem[] {
  return content.messages.flatMap((message, index) => {
    const compiled = MessageMaker.from({ ...content, messages: [message] });
    if (!compiled.ok) return [];
    const { maker } = compiled;
    const { required, guarded } = maker.variables;
    if (required.length > 0 || guarded.length > 0) return [];
    const made = maker.make({}, 'users');
    if (made.ok || made.reason !== 'message_rejected') return [];
    return made.problems.map(({ variables: _variables, ...problem }) => ({
      ...problem,
      path: problem.path.replace('messages[0]', `messages[${index}]`),
    }));
  });
}
