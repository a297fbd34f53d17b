import { createHash } from 'node:crypto';

/** Why a link leads nowhere now. */
export type DeadEnd = 'unknown' | 'expired' | 'unavailable';

const TEXTS: Record<DeadEnd, { title: string; text: string; japanese: string }> = {
  unknown: {
    title: 'This link leads nowhere',
    text: 'Perhaps a part of it is missing. Please open it from the message again.',
    japanese: 'リンクが見つかりません。お手数ですが、メッセージからもう一度開いてください。',
  },
  expired: {
    title: 'This link has expired',
    text: 'What it led to may be over. Please ask whoever sent it to you.',
    japanese: 'このリンクの有効期限は終了しました。送信元にお問い合わせください。',
  },
  unavailable: {
    title: 'One moment, please',
    text: 'This link cannot be opened just now. Please try again in a minute.',
    japanese: 'ただいまリンクを開くことができません。しばらくしてからもう一度お試しください。',
  },
};

const STYLE = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.6 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:26rem;padding:2rem}
h1{font-size:1.4rem;margin:0 0 .5rem}
p{margin:.5rem 0}`;

/** Nothing runs, nothing is loaded, and no other page may show this one. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const PAGES = {
  unknown: makePage('unknown'),
  expired: makePage('expired'),
  unavailable: makePage('unavailable'),
};

/** A small page for people. It repeats nothing of the request. */
export function deadEndPage(end: DeadEnd): string {
  return PAGES[end];
}

function makePage(end: DeadEnd): string {
  const { title, text, japanese } = TEXTS[end];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p lang="ja">${japanese}</p>
</main>
</body>
</html>
`;
}
