import type { ReactNode } from 'react';

/** What the person with the phone has said, on the right. */
export const OwnBubble = ({ text, time }: { text: string; time?: ReactNode }): ReactNode => (
  <div className="lp-row lp-own">
    <div className="lp-line">
      {time !== undefined && <span className="lp-time">{time}</span>}
      <p className="lp-text-bubble lp-own-bubble">{text}</p>
    </div>
  </div>
);
