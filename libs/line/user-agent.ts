/** How we name ourselves to LINE. */
export function userAgent(version: string): string {
  return `hikyaku/${version}`;
}
