import { Injectable } from '@nestjs/common';
import type { Registry } from 'prom-client';
import {
  type ObservedLane,
  PipelineObserver,
  REQUEST_OUTCOMES,
  type RequestOutcome,
} from '../deliveries/index.js';
import { type PaceLevel, Pacing } from '../pacing/index.js';
import { type Family, registerFamily } from './family.js';
import { TalliedHistogram } from './tallied-histogram.js';

const ENDPOINTS = ['push', 'multicast'] as const;
type Endpoint = (typeof ENDPOINTS)[number];

/** Upper bounds in seconds; the first ones are for a simulator near by, the last ones for `LINE_TIMEOUT_MS`. */
const LATENCY_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What planning and sending do in this process. The work only adds to plain numbers; labels and text are made when
 * somebody asks.
 */
@Injectable()
export class PipelineMetrics extends PipelineObserver {
  private readonly requests = perEndpoint(
    () =>
      Object.fromEntries(REQUEST_OUTCOMES.map((outcome) => [outcome, 0])) as Record<RequestOutcome, number>,
  );
  private readonly inFlight = perEndpoint(() => 0);
  private readonly latency = new TalliedHistogram<Endpoint>({
    name: 'hikyaku_line_request_duration_seconds',
    help: 'Time from a request to LINE to its answer, or to giving it up',
    label: 'endpoint',
    values: ENDPOINTS,
    bounds: LATENCY_BOUNDS,
  });
  private readonly totals = { sent: 0, failed: 0, planned: 0, leased: 0, closed: 0 };
  /** when each lease was taken, by its owner, the oldest first */
  private readonly leases = new Map<string, number>();
  private readonly lanes: ObservedLane[] = [];

  constructor(private readonly pacing: Pacing) {
    super();
  }

  override asking(kind: Endpoint): void {
    this.inFlight[kind] += 1;
  }

  override asked(kind: Endpoint, outcome: RequestOutcome, ms: number): void {
    this.inFlight[kind] -= 1;
    this.requests[kind][outcome] += 1;
    this.latency.observe(kind, ms / 1_000);
  }

  override opened(lane: ObservedLane): void {
    this.lanes.push(lane);
  }

  override leased(owner: string, batches: number): void {
    this.leases.set(owner, performance.now());
    this.totals.leased += batches;
  }

  override released(owner: string): void {
    this.leases.delete(owner);
  }

  override saved(closed: number, sent: number, failed: number): void {
    this.totals.closed += closed;
    this.totals.sent += sent;
    this.totals.failed += failed;
  }

  override planned(contacts: number, failed: number): void {
    this.totals.planned += contacts;
    this.totals.failed += failed;
  }

  registerIn(registry: Registry): void {
    this.latency.registerIn(registry);
    for (const family of [...this.requestFamilies(), ...this.workFamilies(), ...this.laneFamilies()])
      registerFamily(registry, family);
  }

  private requestFamilies(): Family[] {
    return [
      {
        type: 'counter',
        name: 'hikyaku_line_requests_total',
        help: 'Requests to LINE by what their answers meant',
        labels: ['endpoint', 'outcome'],
        read: () =>
          ENDPOINTS.flatMap((endpoint) =>
            REQUEST_OUTCOMES.map((outcome) => ({
              labels: { endpoint, outcome },
              value: this.requests[endpoint][outcome],
            })),
          ),
      },
      {
        type: 'gauge',
        name: 'hikyaku_line_requests_in_flight',
        help: 'Requests to LINE without an answer yet',
        labels: ['endpoint'],
        read: () => ENDPOINTS.map((endpoint) => ({ labels: { endpoint }, value: this.inFlight[endpoint] })),
      },
    ];
  }

  private workFamilies(): Family[] {
    const { totals } = this;
    const plain = (type: Family['type'], name: string, help: string, read: () => number): Family => ({
      type,
      name,
      help,
      read: () => [{ value: read() }],
    });
    return [
      {
        type: 'counter',
        name: 'hikyaku_recipients_total',
        help: 'Recipients with an outcome: accepted by LINE, or failed, be it already when planned',
        labels: ['outcome'],
        read: () => [
          { labels: { outcome: 'sent' }, value: totals.sent },
          { labels: { outcome: 'failed' }, value: totals.failed },
        ],
      },
      plain(
        'counter',
        'hikyaku_contacts_planned_total',
        'Contacts that planning decided on',
        () => totals.planned,
      ),
      plain(
        'counter',
        'hikyaku_batches_leased_total',
        'Batches taken in hand; each attempt counts',
        () => totals.leased,
      ),
      plain(
        'counter',
        'hikyaku_batches_closed_total',
        'Batches in which everybody has an outcome',
        () => totals.closed,
      ),
      plain('gauge', 'hikyaku_leases_held', 'Leases this process is sending', () => this.leases.size),
      plain(
        'gauge',
        'hikyaku_oldest_lease_age_seconds',
        'Age of the oldest lease this process is sending; 0 without one',
        () => this.oldestLeaseSeconds(),
      ),
    ];
  }

  private laneFamilies(): Family[] {
    const gauge = (name: string, help: string, read: Family['read']): Family => ({
      type: 'gauge',
      name,
      help,
      labels: ['connection', 'endpoint'],
      read,
    });
    const paced = (name: string, help: string, valueOf: (level: PaceLevel) => number): Family =>
      gauge(name, help, () =>
        this.levels().map(([lane, level]) => ({ labels: labelsOf(lane), value: valueOf(level) })),
      );
    return [
      gauge('hikyaku_circuit_open', '1 while LINE does not answer, and all wait for one that tries', () =>
        this.lanes.map((lane) => ({ labels: labelsOf(lane), value: Number(lane.circuit.isOpen) })),
      ),
      paced(
        'hikyaku_pace_factor',
        'Share of the full pace; below 1 after LINE refused for the rate',
        ({ factor }) => factor,
      ),
      paced(
        'hikyaku_pace_tokens_per_second',
        'Requests a second the pace allows now',
        ({ perSecond }) => perSecond,
      ),
      paced(
        'hikyaku_pace_backlog_seconds',
        'How far ahead requests are promised',
        ({ backlogMs }) => backlogMs / 1_000,
      ),
    ];
  }

  private oldestLeaseSeconds(): number {
    const [oldest] = this.leases.values();
    return oldest === undefined ? 0 : (performance.now() - oldest) / 1_000;
  }

  /** Lanes whose pace is not at rest. */
  private levels(): [ObservedLane, PaceLevel][] {
    const known = new Map(this.pacing.levels().map((level) => [`${level.endpoint} ${level.channel}`, level]));
    return this.lanes.flatMap((lane): [ObservedLane, PaceLevel][] => {
      const level = known.get(`${lane.kind} ${lane.channel}`);
      return level ? [[lane, level]] : [];
    });
  }
}

/** By our own id of the connection: the account's name with the pacing is made of a LINE user ID. */
function labelsOf({ connectionId, kind }: ObservedLane): Record<string, string> {
  return { connection: connectionId, endpoint: kind };
}

function perEndpoint<T>(make: () => T): Record<Endpoint, T> {
  return { push: make(), multicast: make() };
}
