/** A part of everything that comes along: of `2/8`, the second of each eight. */
export class Part {
  private readonly part: number;
  private readonly parts: number;
  private position = 0;
  constructor(text: string) {
    const [part = 1, parts = 1] = text.split('/').map(Number);
    this.part = part;
    this.parts = parts;
  }
  /** Whether the next one is in it. */
  takesNext(): boolean {
    return this.position++ % this.parts === this.part - 1;
  }
}
