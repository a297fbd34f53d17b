/** Watched in every page: since when it shows what it is for, with nothing that stands for what is still to come. */
const WATCH = `(() => {
  const COMING = 'main .ant-skeleton, main [aria-busy="true"], main .ant-spin-spinning, main .refresh-bar-on';
  const look = () => {
    const head = document.querySelector('main h1');
    const shows = head && head !== window.__left && document.querySelector(window.__shows ?? 'main h1');
    if (!shows || document.querySelector(COMING)) window.__usefulAt = undefined;
    else window.__usefulAt ??= performance.now();
    requestAnimationFrame(look);
  };
  look();
})()`;
/** A screen of which no other is a part. */
const ELSEWHERE = '/settings/account';
const STILL_MS = 250;
const LONGEST_MS = 60_000;

/** Times pages of one window: from when they are asked for until they serve, and what they asked the server meanwhile. */
export class Stopwatch {
  constructor(page) {
    this.page = page;
    this.calls = [];
    this.open = 0;
    const isCall = (request) => /\/api\/v1\//.test(request.url()) && !request.url().endsWith('/stream');
    page.on('request', (request) => isCall(request) && this.open++);
    for (const end of ['requestfinished', 'requestfailed'])
      page.on(end, (request) => isCall(request) && this.#keep(request));
  }

  /** @param screen one of `screens` @returns milliseconds until it served and until all was there, and the calls */
  async time({ path, shows, act, isWhole }, url) {
    await this.page.addInitScript(`window.__shows = ${JSON.stringify(shows)};`);
    await this.page.addInitScript(WATCH);
    this.calls = [];
    const start = Date.now();
    await this.page.goto(url + path);
    if (!act) {
      const readings = this.#readings(start, await this.#settled());
      return isWhole ? { ...readings, useful: readings.settled } : readings;
    }
    await this.#settled();
    await act.before(this.page, () => this.#settled());
    this.calls = [];
    const begun = Date.now();
    await act.timed(this.page);
    await this.#settled();
    const readings = this.#readings(begun, 0);
    return { ...readings, useful: readings.settled };
  }

  /** As `time`, from another screen of the console, the way people go about: nothing but the screen is fetched. */
  async move({ path, shows }, url) {
    await this.page.addInitScript(WATCH);
    await this.page.goto(`${url}${path === ELSEWHERE ? '/settings/members' : ELSEWHERE}`);
    await this.#settled();
    this.calls = [];
    const start = Date.now();
    const begun = await this.page.evaluate(
      ({ target, shows }) => {
        window.__left = document.querySelector('main h1');
        window.__shows = shows;
        window.__usefulAt = undefined;
        const now = performance.now();
        history.pushState({}, '', target);
        return now;
      },
      { target: url + path, shows },
    );
    return this.#readings(start, (await this.#settled()) - begun);
  }

  #readings(start, useful) {
    const ends = this.calls.map(({ end }) => end - start);
    const calls = this.calls.map((call) => ({
      ...call,
      begin: call.begin - start,
      took: call.end - call.begin,
    }));
    return { useful, settled: Math.max(useful, ...ends), calls };
  }

  #keep(request) {
    this.open--;
    const { startTime, responseEnd } = request.timing();
    const end = responseEnd < 0 ? Date.now() : startTime + responseEnd;
    const name = `${request.method()} ${request.url().replace(/^.*?\/api\/v1/, '')}`;
    this.calls.push({ name, begin: startTime, end, failed: request.failure()?.errorText });
  }

  /** Waits until nothing is asked for any more and the page serves. @returns since when it does, from its beginning */
  async #settled() {
    const giveUpAt = Date.now() + LONGEST_MS;
    let stillSince = Date.now();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const usefulAt = await this.page.evaluate('window.__usefulAt').catch(() => undefined);
      if (this.open > 0 || usefulAt === undefined || usefulAt === null) stillSince = Date.now();
      if (Date.now() - stillSince > STILL_MS) return usefulAt;
      if (Date.now() > giveUpAt) return NaN;
    }
  }
}
