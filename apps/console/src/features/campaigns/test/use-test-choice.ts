import { useState } from 'react';
import { useSession } from '../../../api/session.js';
import { readChoice, type TestChoice } from './test-choice.js';

/** The choice of this person, remembered in this browser. */
export function useTestChoice(): [TestChoice, (choice: TestChoice) => void] {
  const key = `hikyaku.test-send.${useSession().user.id}`;
  const [choice, setChoice] = useState(() => readChoice(stored(key)));
  const choose = (next: TestChoice): void => {
    setChoice(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  };
  return [choice, choose];
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
