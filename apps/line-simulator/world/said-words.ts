/** Words a person put into a chat: by writing, or by tapping what says something in their name. */
export interface Said {
  /** The person in a chat with the bot, else the group or room. */
  readonly chatId: string;
  readonly userId: string;
  readonly text: string;
  readonly atMs: number;
}

/** What people said in one channel, by chat, oldest first. */
export class SaidWords {
  private byChat = new Map<string, Said[]>();

  add(said: Said): void {
    const chat = this.byChat.get(said.chatId);
    if (chat === undefined) this.byChat.set(said.chatId, [said]);
    else chat.push(said);
  }

  in(chatId: string): readonly Said[] {
    return this.byChat.get(chatId) ?? [];
  }

  clear(): void {
    this.byChat = new Map();
  }
}
