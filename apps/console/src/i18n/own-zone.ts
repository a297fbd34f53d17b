import { once } from './once.js';

/** The IANA zone of the reader's machine. A time is shown in it only beside the connection's or the workspace's. */
export const ownZone = once(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
