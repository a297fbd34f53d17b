import { useRef } from 'react';
import { movedAt, removedAt } from './lists.js';

interface Keys {
  list: readonly string[];
  move: (index: number, by: number) => void;
  insert: (index: number) => void;
  remove: (index: number) => void;
}

let made = 0;
const newKey = (): string => `message-${(made += 1)}`;

/**
 * Names for messages, which have none of their own: a message keeps its name when it is moved, so that what is folded
 * stays folded. What comes from elsewhere (an undo, a version) takes the names in order.
 */
export function useKeys(count: number): Keys {
  const keys = useRef<string[]>([]);
  while (keys.current.length < count) keys.current.push(newKey());
  const list = keys.current.slice(0, count);
  return {
    list,
    move: (index, by) => {
      keys.current = movedAt(list, index, by);
    },
    insert: (index) => {
      keys.current = [...list.slice(0, index), newKey(), ...list.slice(index)];
    },
    remove: (index) => {
      keys.current = removedAt(list, index);
    },
  };
}
