/** What LINE believes to know of a person; absent members are those it does not know. */
export interface Demographics {
  gender?: 'male' | 'female';
  /** In years, a multiple of five. */
  age?: number;
  appType?: 'ios' | 'android';
  area?: string;
  /** Days since the person became a friend. */
  friendDays: number;
}

const AREAS = ['jp_13', 'jp_27', 'jp_40', 'tw_01', 'tw_08', 'th_01', 'th_03'] as const;

/** A person's attributes, the same each time: they follow from the digits of the id, so nothing has to be set up. */
export function demographicsOf(userId: string): Demographics {
  const digit = (place: number): number => Number.parseInt(userId[place] ?? '0', 16);
  const age = 15 + 5 * digit(2);
  return {
    ...(digit(1) < 14 && { gender: digit(1) < 7 ? ('male' as const) : ('female' as const) }),
    ...(age < 75 && { age }),
    appType: digit(3) < 8 ? 'ios' : 'android',
    ...(AREAS[digit(4)] !== undefined && { area: AREAS[digit(4)] }),
    friendDays: digit(5) * 30,
  };
}
