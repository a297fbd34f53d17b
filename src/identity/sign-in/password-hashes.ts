import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id, which is the library's own choice, with OWASP's first parameters.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Of a password nobody knows, at the same cost. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$mWT9ncMEUuHd9Jkgve2GEg$nqokE11e0bSg2hnuJdkPhl6xOCoamYUlrTL/+8S7je0';
/** They run on the few threads that read files and look up names too. */
const MOST_AT_ONCE = 2;

/** Passwords are made costly to guess, which costs us too: two at a time, the others wait in turn. */
@Injectable()
export class PasswordHashes {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normal(password), COST));
  }

  /** @param known absent when there is no such person, which takes as long to find out */
  async verify(known: string | undefined, password: string): Promise<boolean> {
    const isRight = await this.inTurn(() => verify(known ?? NOBODYS, normal(password)));
    return isRight && known !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    // Whoever ends hands his place on, so that nobody who comes later takes it.
    if (this.running < MOST_AT_ONCE) this.running += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

/** The same letters may be typed in different ways, on one keyboard as one character and on another as two. */
function normal(password: string): string {
  return password.normalize('NFC');
}
