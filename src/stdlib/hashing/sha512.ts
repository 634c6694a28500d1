// SHA-384, SHA-512 and its shorter forms. Source: FIPS 180-4. Numbers of 64 bits are pairs of 32.
import { BlockDigest } from './digest.ts';
import { primeRoots } from './prime-roots.ts';

type DigestSize = 28 | 32 | 48 | 64;

/** What each form begins with; the short ones with the digest of their name. Source: sections 5.3.4 to 5.3.6. */
function startOf(digestSize: DigestSize): Int32Array {
  const { squareRoots } = primeRoots();
  if (digestSize === 64) return squareRoots.slice(0, 16);
  if (digestSize === 48) return squareRoots.slice(16, 32);
  const generator = new Sha512(
    64,
    squareRoots.slice(0, 16).map((word) => word ^ 0xa5a5a5a5),
  );
  generator.update(Uint8Array.from(`SHA-512/${digestSize * 8}`, (c) => c.charCodeAt(0)));
  const view = new DataView(generator.digest().buffer);
  return Int32Array.from({ length: 16 }, (_, i) => view.getInt32(i * 4));
}

export class Sha512 extends BlockDigest {
  readonly digestSize: DigestSize;
  protected readonly blockCost = 300;
  private readonly state: Int32Array;
  private readonly words = new Int32Array(160);
  private readonly constants = primeRoots().cubeRoots;

  constructor(digestSize: DigestSize, state = startOf(digestSize)) {
    super(128);
    this.digestSize = digestSize;
    this.state = state;
  }

  protected compress(data: Uint8Array, at: number): void {
    const { state, words, constants } = this;
    for (let i = 0, k = at; i < 32; i++, k += 4) {
      words[i] =
        ((data[k] as number) << 24) |
        ((data[k + 1] as number) << 16) |
        ((data[k + 2] as number) << 8) |
        (data[k + 3] as number);
    }
    for (let i = 32; i < 160; i += 2) {
      const xh = words[i - 30] as number;
      const xl = words[i - 29] as number;
      const yh = words[i - 4] as number;
      const yl = words[i - 3] as number;
      const s0h = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7);
      const s0l = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^ ((xl >>> 7) | (xh << 25));
      const s1h = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6);
      const s1l = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^ ((yl >>> 6) | (yh << 26));
      const low = ((words[i - 31] as number) >>> 0) + (s0l >>> 0) + ((words[i - 13] as number) >>> 0) + (s1l >>> 0);
      words[i] = (words[i - 32] as number) + s0h + (words[i - 14] as number) + s1h + Math.floor(low / 2 ** 32);
      words[i + 1] = low | 0;
    }
    let [ah = 0, al = 0, bh = 0, bl = 0, ch = 0, cl = 0, dh = 0, dl = 0] = state;
    let [, , , , , , , , eh = 0, el = 0, fh = 0, fl = 0, gh = 0, gl = 0, hh = 0, hl = 0] = state;
    for (let i = 0; i < 160; i += 2) {
      const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
      const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
      const low1 =
        (hl >>> 0) +
        (s1l >>> 0) +
        (((el & fl) ^ (~el & gl)) >>> 0) +
        ((constants[i + 1] as number) >>> 0) +
        ((words[i + 1] as number) >>> 0);
      const t1h =
        (hh +
          s1h +
          ((eh & fh) ^ (~eh & gh)) +
          (constants[i] as number) +
          (words[i] as number) +
          Math.floor(low1 / 2 ** 32)) |
        0;
      const t1l = low1 | 0;
      const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
      const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
      const low2 = (s0l >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
      const t2h = (s0h + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + Math.floor(low2 / 2 ** 32)) | 0;
      hh = gh;
      hl = gl;
      gh = fh;
      gl = fl;
      fh = eh;
      fl = el;
      const lowE = (dl >>> 0) + (t1l >>> 0);
      eh = (dh + t1h + Math.floor(lowE / 2 ** 32)) | 0;
      el = lowE | 0;
      dh = ch;
      dl = cl;
      ch = bh;
      cl = bl;
      bh = ah;
      bl = al;
      const lowA = (t1l >>> 0) + ((low2 | 0) >>> 0);
      ah = (t1h + t2h + Math.floor(lowA / 2 ** 32)) | 0;
      al = lowA | 0;
    }
    const sums = [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl];
    for (let i = 0; i < 16; i += 2) {
      const low = ((state[i + 1] as number) >>> 0) + ((sums[i + 1] as number) >>> 0);
      state[i] = (state[i] as number) + (sums[i] as number) + Math.floor(low / 2 ** 32);
      state[i + 1] = low | 0;
    }
  }

  digest(): Uint8Array {
    const last = this.copy();
    last.pad(16, false);
    const view = new DataView(new ArrayBuffer(64));
    last.state.forEach((word, i) => view.setInt32(i * 4, word));
    return new Uint8Array(view.buffer, 0, this.digestSize).slice();
  }

  copy(): Sha512 {
    const other = new Sha512(this.digestSize, this.state.slice());
    this.copyBlockTo(other);
    return other;
  }
}

/** SHA-512 of bytes that are there at once. */
export function sha512(message: Uint8Array): Uint8Array {
  const digest = new Sha512(64);
  digest.update(message);
  return digest.digest();
}
