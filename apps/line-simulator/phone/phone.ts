import type { LineAction } from '../../console/src/line-preview/index.js';
import * as api from './api.js';
import { toggleOf } from './chat-state.js';
import { actOnPhone, webhookNote } from './tap-effects.js';
import { actingMemberOf, NOTHING, type View } from './view.js';

const LIST_DELAY_MS = 250;
const NO_TAPS = 'This simulator takes no taps yet.';

/** The phone that is looked at: what it shows, and what a person can do with it. */
export class Phone {
  view = NOTHING;
  private readonly listeners = new Set<() => void>();
  private events: EventSource | undefined;
  private listTimer: ReturnType<typeof setTimeout> | undefined;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** @param place  `channel id/chat id`, or a part of it: what to open first */
  start = (place: string): Promise<void> =>
    this.attempt(async () => {
      const channels = await api.listChannels();
      this.show({ channels });
      const [channelId, chatId] = place.split('/');
      const wanted = channels.find(({ id }) => id === channelId) ?? channels[0];
      if (wanted === undefined) return;
      if (wanted.id !== this.view.channel?.id) await this.openChannel(wanted.id);
      if (chatId) await this.openChat(chatId);
    });

  openChannel = (channelId: string): Promise<void> =>
    this.attempt(async () => {
      const channels = await api.listChannels();
      const channel = channels.find(({ id }) => id === channelId);
      if (channel === undefined) return;
      this.events?.close();
      this.show({ ...NOTHING, channels, channel, wanted: this.view.wanted });
      await this.refreshList();
      this.listen(channel.id);
    });

  private listen(channelId: string): void {
    this.events = api.watch(channelId);
    this.events.addEventListener('delivered', (event) => this.onDelivered(JSON.parse(event.data as string)));
    this.events.addEventListener('said', () => void this.attempt(this.refreshSaid));
    // Whatever came before the stream stood, or while it was down, is fetched.
    this.events.addEventListener('open', () => void this.attempt(this.refreshAll));
    this.events.addEventListener('many', () => void this.attempt(this.refreshAll));
  }

  openChat = (chatId: string): Promise<void> =>
    this.attempt(async () => {
      if (chatId !== this.view.chatId)
        this.show({ note: '', picking: null, answeredSequence: 0, actingMember: null, draft: null });
      await this.loadChat(chatId);
      if (this.view.chatId === chatId) this.show({ pane: 'chat' });
    });

  search = (wanted: string): void => {
    this.show({ wanted });
    this.refreshListSoon();
  };

  backToList = (): void => this.show({ pane: 'list' });

  actAs = (actingMember: string): void => this.show({ actingMember });

  /** Blocks, unblocks, invites … : what the button in the bar says. */
  toggle = (): Promise<void> =>
    this.attempt(async () => {
      const { channel, chat, chatId } = this.view;
      const toggle = chat === null ? undefined : toggleOf(chat);
      if (channel === null || chatId === null || toggle === undefined) return;
      const changed = await api.changeChat(channel.id, chatId, toggle.change);
      if (this.view.chatId === chatId) this.show({ chat: changed });
      await this.refreshList();
    });

  /** @param isQuickReply  then the quick replies are used up; those for a date, when one was picked */
  tap = (action: LineAction, sequence?: number, isQuickReply = false): void => {
    const answeredSequence = isQuickReply && sequence ? sequence : this.view.answeredSequence;
    if (action.type === 'datetimepicker')
      return this.show({ picking: { action, sequence, answeredSequence } });
    this.show({ answeredSequence });
    void this.attempt(() => this.sendTap(action, sequence));
  };

  /** @param params  what was picked, or nothing when the picker was closed without */
  picked = (params: Record<string, string> | undefined): void => {
    const { picking } = this.view;
    this.show({ picking: null });
    if (picking === null || params === undefined) return;
    this.show({ answeredSequence: picking.answeredSequence });
    void this.attempt(() => this.sendTap(picking.action, picking.sequence, params));
  };

  say = (text: string): Promise<void> =>
    this.attempt(async () => {
      const { channel, chatId } = this.view;
      if (channel === null || chatId === null) return;
      await this.act(async () => {
        const { webhook } = await api.say(channel.id, chatId, { text, ...this.member() });
        this.show({ note: webhookNote(webhook) });
      });
      await this.refreshSaid();
    });

  private async sendTap(
    action: LineAction,
    sequence: number | undefined,
    params?: Record<string, string>,
  ): Promise<void> {
    const { channel, chatId } = this.view;
    if (channel === null || chatId === null) return;
    await this.act(async () => {
      const request = { action, ...(params && { params }), ...(sequence && { sequence }), ...this.member() };
      const { webhook } = await api.tap(channel.id, chatId, request);
      this.show({ note: action.type === 'uri' || action.type === 'clipboard' ? '' : webhookNote(webhook) });
    });
    if (action.inputOption === 'openKeyboard')
      this.show({ draft: { text: typeof action.fillInText === 'string' ? action.fillInText : '' } });
    const done = await actOnPhone(action).catch(() => 'The browser refused it.');
    this.show({ note: [done, this.view.note].filter(Boolean).join(' ') });
    await this.refreshSaid();
  }

  /** Runs what older simulators do not know yet; then the phone says so and goes on. */
  private async act(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof api.Refused)) throw error;
      this.show({ note: error.status === 404 ? NO_TAPS : `The simulator refuses it: ${error.message}` });
    }
  }

  private member(): { userId?: string } {
    const userId = actingMemberOf(this.view);
    return userId === undefined ? {} : { userId };
  }

  private refreshList = async (): Promise<void> => {
    const { channel, wanted } = this.view;
    if (channel === null) return;
    const chats = await api.listChats(channel.id, wanted.trim());
    if (this.view.channel?.id !== channel.id || this.view.wanted !== wanted) return;
    const seen = Object.fromEntries(chats.items.map(({ id, received }) => [id, received]));
    this.show({ chats, seen: { ...seen, ...this.view.seen } });
  };

  private refreshListSoon(): void {
    clearTimeout(this.listTimer);
    this.listTimer = setTimeout(() => void this.attempt(this.refreshList), LIST_DELAY_MS);
  }

  /** Fetches a chat and shows it on the phone, whether the phone is in front or not. */
  private async loadChat(chatId: string): Promise<void> {
    const { channel } = this.view;
    if (channel === null) return;
    this.show({ chatId });
    const [chat, received, said] = await Promise.all([
      api.findChat(channel.id, chatId),
      api.listReceived(channel.id, chatId),
      saidIn(channel.id, chatId),
    ]);
    if (this.view.chatId !== chatId || this.view.channel?.id !== channel.id) return;
    this.show({ chat, received, said, seen: { ...this.view.seen, [chatId]: chat.received } });
    history.replaceState(null, '', `#${channel.id}/${chatId}`);
    await this.refreshList();
  }

  private refreshAll = async (): Promise<void> => {
    if (this.view.chatId === null) await this.refreshList();
    else await this.loadChat(this.view.chatId);
  };

  private refreshSaid = async (): Promise<void> => {
    const { channel, chatId } = this.view;
    if (channel === null || chatId === null) return;
    const said = await saidIn(channel.id, chatId);
    if (this.view.chatId === chatId) this.show({ said });
  };

  private onDelivered(records: api.Received[]): void {
    const { chatId, chat, received, seen } = this.view;
    const last = received.at(-1)?.sequence ?? 0;
    const fresh = records.filter(({ recipient, sequence }) => recipient === chatId && sequence > last);
    if (fresh.length > 0 && chat !== null && chatId !== null) {
      const count = chat.received + fresh.length;
      this.show({
        received: [...received, ...fresh],
        chat: { ...chat, received: count },
        seen: { ...seen, [chatId]: count },
      });
    }
    this.refreshListSoon();
  }

  /** Runs a step and says on the page when it fails. */
  private async attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
      if (this.view.trouble !== '') this.show({ trouble: '' });
    } catch (error) {
      this.show({
        trouble: `The simulator does not answer: ${error instanceof Error ? error.message : 'unknown'}`,
      });
    }
  }

  private show(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** What was said in a chat; nothing where the simulator does not keep it. */
const saidIn = (channelId: string, chatId: string): Promise<api.Said[]> =>
  api.listSaid(channelId, chatId).catch((error: unknown) => {
    if (error instanceof api.Refused && error.status === 404) return [];
    throw error;
  });
