/** As it is kept and compared: nobody remembers how he spelt it. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Enough of it to recognise one's own, too little for a log to give it away: `m…@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '…' : `${[...email][0] ?? ''}…${email.slice(at)}`;
}
