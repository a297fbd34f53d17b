/** Somebody who signs in. */
export interface User {
  id: string;
  /** in lower case */
  email: string;
  name: string;
  passwordHash: string;
}

export const CONSOLE_LANGUAGES = ['en', 'ja', 'zh-TW', 'th'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const CALENDARS = ['gregorian', 'buddhist'] as const;

/** How somebody wants the console. */
export interface Preferences {
  /** null: the browser's */
  language: (typeof CONSOLE_LANGUAGES)[number] | null;
  theme: (typeof THEMES)[number];
  calendar: (typeof CALENDARS)[number];
  singleKeyShortcuts: boolean;
}

/** What holds where nothing was chosen. */
export const USUAL_PREFERENCES: Preferences = {
  language: null,
  theme: 'system',
  calendar: 'gregorian',
  singleKeyShortcuts: true,
};
