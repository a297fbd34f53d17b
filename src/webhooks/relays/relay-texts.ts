import { saying } from '#libs/findings';

/** What is said of an address to forward to, and of how it answers. */
export const RELAY_TEXTS = {
  relay_not_https: 'must be an https address, such as https://crm.example/line',
  relay_has_password: 'must not hold a user name or password; the receiver checks the signature instead',
  relay_is_ours: 'is an address of this server, where events would go round in a circle',
  relay_private: 'leads to a private network, which is not called',
  relay_status: 'answered with status {{status}}; only 200 to 299 count as taken',
  relay_redirect:
    'answered with a redirect ({{status}}), which is not followed; enter the address it leads to',
  relay_no_answer: 'gave no answer within {{seconds}} seconds',
  relay_unknown_host: 'is of a host that does not exist',
  relay_refused: 'refused the connection',
  relay_certificate: 'has a certificate that is not trusted',
  relay_unreachable: 'could not be reached',
} as const;

export const say = saying(RELAY_TEXTS);
