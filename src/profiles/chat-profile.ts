import type { LineAccount, LineProblem, LineResult, Profile } from '#libs/line';
import { isLanguage } from '../common/index.js';

/** What LINE says of a person, group or room; null is what it does not tell, or what there is not. */
export interface ChatProfile {
  /** of a group its name; a room has none */
  displayName: string | null;
  pictureUrl: string | null;
  /** BCP 47, of people only */
  language: string | null;
  /** of groups and rooms, without the account itself */
  memberCount: number | null;
}

const NOTHING: ChatProfile = { displayName: null, pictureUrl: null, language: null, memberCount: null };
/** Far longer than LINE allows. */
const MOST_NAME_CHARACTERS = 255;
const MOST_URL_CHARACTERS = 2_000;

/** Requests to LINE that `askChat` takes. */
export const requestsFor = (lineId: string): number => (lineId.startsWith('C') ? 2 : 1);

/** Asks LINE about whom or what a LINE ID stands for. */
export async function askChat(account: LineAccount, lineId: string): Promise<LineResult<ChatProfile>> {
  switch (lineId[0]) {
    case 'C':
      return askGroup(account, lineId);
    case 'R': {
      const count = await account.getRoomMemberCount(lineId);
      return count.ok ? { ok: true, value: { ...NOTHING, memberCount: count.value } } : count;
    }
    default: {
      const profile = await account.getProfile(lineId);
      return profile.ok ? { ok: true, value: profileOf(profile.value) } : profile;
    }
  }
}

async function askGroup(account: LineAccount, groupId: string): Promise<LineResult<ChatProfile>> {
  const [summary, count] = await Promise.all([
    account.getGroupSummary(groupId),
    account.getGroupMemberCount(groupId),
  ]);
  const problem: LineProblem | undefined = summary.ok ? (count.ok ? undefined : count) : summary;
  if (problem || !summary.ok || !count.ok) return problem ?? NO_ANSWER;
  const { groupName, pictureUrl } = summary.value;
  const named = profileOf({ displayName: groupName, pictureUrl });
  return { ok: true, value: { ...named, memberCount: count.value } };
}

const NO_ANSWER: LineProblem = { ok: false, problem: 'unexpected', message: 'LINE gave no answer' };

/** What can be kept of an answer: LINE's texts come from people, so they are no better than any other input. */
export function profileOf({
  displayName,
  pictureUrl,
  language,
}: Pick<Profile, 'displayName' | 'pictureUrl' | 'language'>): ChatProfile {
  return {
    ...NOTHING,
    displayName: nameOf(displayName),
    pictureUrl: pictureUrl !== undefined && isPicture(pictureUrl) ? pictureUrl : null,
    language: language !== undefined && isLanguage(language) ? language : null,
  };
}

function nameOf(text: string): string | null {
  const storable = text.replaceAll(/\0|\p{Surrogate}/gu, '\u{FFFD}').trim();
  const short = [...storable].slice(0, MOST_NAME_CHARACTERS).join('');
  return short === '' ? null : short;
}

const isPicture = (url: string): boolean =>
  url.length <= MOST_URL_CHARACTERS && URL.canParse(url) && new URL(url).protocol === 'https:';
