// The Mersenne Twister. Source: M. Matsumoto and T. Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed Uniform
// Pseudo-Random Number Generator", 1998; initialisation by array as in their reference of 2002.

import { nextStretch } from '../runtime/limits.ts';
import { machine, spend } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import { RandomWords } from './random-words.ts';

const N = 624;
const M = 397;

export class MersenneTwister extends RandomWords {
  private state = new Uint32Array(N);
  private index = N;

  constructor() {
    super();
    machine.memory -= price.view + this.state.byteLength;
  }

  /** Starts from an array of 32-bit numbers. */
  seed(key: readonly number[]): void {
    const { state } = this;
    spend(1000);
    state[0] = 19650218;
    for (let i = 1; i < N; i++) {
      const s = (state[i - 1] as number) ^ ((state[i - 1] as number) >>> 30);
      state[i] = Math.imul(1812433253, s) + i;
    }
    let i = 1;
    let j = 0;
    const turns = Math.max(N, key.length);
    for (let k = 0; k < turns; ) {
      for (const stop = nextStretch(k, turns, 2); k < stop; k++) {
        const s = (state[i - 1] as number) ^ ((state[i - 1] as number) >>> 30);
        state[i] = ((state[i] as number) ^ Math.imul(s, 1664525)) + (key[j] as number) + j;
        if (++i >= N) {
          state[0] = state[N - 1] as number;
          i = 1;
        }
        if (++j >= key.length) j = 0;
      }
    }
    for (let k = N - 1; k > 0; k--) {
      const s = (state[i - 1] as number) ^ ((state[i - 1] as number) >>> 30);
      state[i] = ((state[i] as number) ^ Math.imul(s, 1566083941)) - i;
      if (++i >= N) {
        state[0] = state[N - 1] as number;
        i = 1;
      }
    }
    state[0] = 0x80000000;
    this.index = N;
  }

  private twist(): void {
    const { state } = this;
    for (let k = 0; k < N; k++) {
      const y = ((state[k] as number) & 0x80000000) | ((state[(k + 1) % N] as number) & 0x7fffffff);
      state[k] = (state[(k + M) % N] as number) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** The next 32 bits. */
  next(): number {
    if (this.index >= N) this.twist();
    let y = this.state[this.index++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /** The state: 624 numbers and the place in them. */
  save(): number[] {
    return [...this.state, this.index];
  }
  restore(saved: readonly number[]): void {
    this.state = Uint32Array.from(saved.slice(0, N));
    this.index = saved[N] ?? N;
  }
}
