import 'i18next';
import type audiences from './en/audiences.json';
import type auth from './en/auth.json';
import type campaigns from './en/campaigns.json';
import type common from './en/common.json';
import type composer from './en/composer.json';
import type content from './en/content.json';
import type connections from './en/connections.json';
import type contacts from './en/contacts.json';
import type findings from './en/findings.json';
import type overview from './en/overview.json';
import type preview from './en/preview.json';
import type report from './en/report.json';
import type settings from './en/settings.json';
import type shell from './en/shell.json';

/** A key that is in no English file does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      audiences: typeof audiences;
      auth: typeof auth;
      campaigns: typeof campaigns;
      common: typeof common;
      composer: typeof composer;
      connections: typeof connections;
      content: typeof content;
      contacts: typeof contacts;
      findings: typeof findings;
      overview: typeof overview;
      preview: typeof preview;
      report: typeof report;
      settings: typeof settings;
      shell: typeof shell;
    };
  }
}
