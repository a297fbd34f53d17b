import { Fragment, memo, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { hasOwnSender, type LineAction, LineRow, OwnBubble } from '../../console/src/line-preview/index.js';
import type { Channel, Received, Said } from './api.js';
import { actingMemberOf, type View } from './view.js';
import { clockTime, dayName, dayOf, type Entry } from './timeline.js';

type OnTap = (action: LineAction, sequence: number) => void;

/** So far from the end counts as being there: then the newest stays in sight. */
const NEAR_END_PX = 80;

interface ChatLogProps {
  view: View;
  entries: readonly Entry[];
  channel: Channel;
  onTap: OnTap;
}

/** What was received and said, day by day. Only what was delivered is there to be seen. */
export function ChatLog({ view, entries, channel, onTap }: ChatLogProps): ReactNode {
  const actingMember = actingMemberOf(view);
  const log = useRef<HTMLDivElement>(null);
  const wasNearEnd = useRef(true);
  useLayoutEffect(() => {
    if (wasNearEnd.current && log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  });
  const onScroll = ({ currentTarget }: { currentTarget: HTMLElement }): void => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    wasNearEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  };
  return (
    // A keyboard scrolls what has the focus, so the log may have it.
    <div className="log" role="log" aria-label="Messages" tabIndex={0} ref={log} onScroll={onScroll}>
      {entries.length === 0 && <p className="empty">No messages yet</p>}
      {entries.map((entry, index) => {
        const before = entries[index - 1];
        return (
          <Fragment
            key={
              entry.kind === 'received' ? `received ${entry.received.sequence}` : `said ${entry.at} ${index}`
            }
          >
            {(before === undefined || dayOf(before.at) !== dayOf(entry.at)) && (
              <p className="day">
                <span>{dayName(entry.at)}</span>
              </p>
            )}
            {entry.kind === 'said' ? (
              <Words said={entry.said} actingMember={actingMember} />
            ) : (
              <Request record={entry.received} channel={channel} onTap={onTap} />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

/** What somebody said: one's own words on the right, those of others in the group on the left. */
function Words({ said, actingMember }: { said: Said; actingMember: string | undefined }): ReactNode {
  const time = <Clock at={said.at} />;
  if (said.userId === undefined || said.userId === actingMember)
    return <OwnBubble text={said.text} time={time} />;
  const message = { type: 'text', text: said.text };
  return <LineRow message={message} sender={{ name: `…${said.userId.slice(-4)}` }} withFace time={time} />;
}

interface RequestProps {
  record: Received;
  channel: Channel;
  onTap: OnTap;
}

/** Everything one accepted request put into the chat. */
const Request = memo(function Request({ record, channel, onTap }: RequestProps): ReactNode {
  const { bot } = channel;
  const onAction = useMemo(() => (action: LineAction) => onTap(action, record.sequence), [onTap, record]);
  return record.messages.map((message, index) => (
    <LineRow
      key={index}
      message={message}
      sender={{ name: bot.displayName, pictureUrl: bot.pictureUrl }}
      withFace={index === 0 || hasOwnSender(message)}
      time={<Clock at={record.acceptedAt} />}
      onAction={onAction}
    />
  ));
});

const Clock = ({ at }: { at: string }): ReactNode => <time dateTime={at}>{clockTime(at)}</time>;
