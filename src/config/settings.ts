import type { LOG_LEVELS, Role } from './environment.js';

/** What the process runs with, after checking. Only `src/config` reads the environment. */
export interface Settings {
  port: number;
  host: string;
  /** absolute folder for the embedded database, generated keys and uploads in progress */
  dataDir: string;
  /** absent: the embedded database in `dataDir` */
  databaseUrl?: string;
  /** absent: in-process dispatch */
  redisUrl?: string;
  lineApiBaseUrl: string;
  lineDataApiBaseUrl: string;
  /** absent: `http://localhost:<port>`, known once the server listens */
  publicUrl?: string;
  /** who may say, by `X-Forwarded-For`, from where a request came; absent: nobody */
  trustedProxies?: string[];
  /** 32 bytes in base64; absent: generated once into `dataDir` */
  encryptionKey?: string;
  /** absent: a random one is made and shown once */
  adminApiKey?: string;
  /** what `/metrics` asks for as a bearer token; absent: anybody may read it */
  metricsToken?: string;
  logLevel: (typeof LOG_LEVELS)[number];
  lineTimeoutMs: number;
  /** requests to LINE under way at once, for each connection and endpoint in each process */
  sendConcurrency: number;
  /** how long a batch belongs to a sender without a sign of life */
  leaseSeconds: number;
  /** what this process does */
  roles: Role[];
  /** LINE's limit of push requests a second and channel; 0: no limit, never against LINE */
  linePushPerSecond: number;
  /** LINE's limit of multicast requests a second and channel; 0: no limit, never against LINE */
  lineMulticastPerSecond: number;
  importMaxBytes: number;
  /** what the images of one workspace may take in the database, with everything made of them */
  mediaMaxTotalBytes: number;
  /** how long a short link leads somewhere, from when its run was planned */
  linkLifeDays: number;
  /** whether addresses that somebody typed may lead into a private network */
  outgoingPrivateAddresses: 'refuse' | 'allow';
}

export const SETTINGS = Symbol('SETTINGS');
