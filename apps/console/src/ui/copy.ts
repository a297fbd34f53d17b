/**
 * Puts a text on the clipboard.
 *
 * @returns false where the browser does not allow it, as without HTTPS: then it has to be copied by hand
 */
export async function copy(text: string): Promise<boolean> {
  // The type says it is always there; without HTTPS it is not.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
