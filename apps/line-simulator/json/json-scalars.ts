/** How far a scalar could be read; `end` is the place of the fault when it is not `ok`. */
export interface ScalarRead {
  ok: boolean;
  end: number;
}

const ESCAPES = 'bfnrt"\\/';
const HEX = /^[0-9a-fA-F]{4}$/;
// Sticky and without nested repeats: linear however long the text is.
const NUMBER_OR_WORD = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)/y;

/** Reads the string that opens at `start`, as RFC 8259 has it: control characters must be escaped. */
export function readString(text: string, start: number): ScalarRead {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { ok: true, end: at + 1 };
    if (code < 0x20) return { ok: false, end: at };
    if (code !== 0x5c) continue;
    at += 1;
    const escape = text[at];
    if (escape === 'u' && HEX.test(text.slice(at + 1, at + 5))) at += 4;
    else if (escape === undefined || !ESCAPES.includes(escape)) return { ok: false, end: at };
  }
  return { ok: false, end: text.length };
}

/** Reads a number, `true`, `false` or `null`. */
export function readBare(text: string, start: number): ScalarRead {
  NUMBER_OR_WORD.lastIndex = start;
  const found = NUMBER_OR_WORD.exec(text);
  return found === null ? { ok: false, end: start } : { ok: true, end: start + found[0].length };
}
