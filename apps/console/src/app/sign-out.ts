import { api } from '../api/client.js';

/** Signs out here. The page is loaded anew, so that nothing of this person stays in its memory. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/v1/session');
  leave();
}

/** Signs out in every browser, this one too. */
export async function signOutEverywhere(): Promise<void> {
  await api.DELETE('/api/v1/sessions');
  leave();
}

function leave(): void {
  location.assign('/console/login');
}
