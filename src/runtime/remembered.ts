// What the engine, which all instances share, remembers of the values it was given last: it would keep them when their run is over.
const forgetting: (() => void)[] = [];

/** Has `forget` called at the end of each run, of any instance. What is small may be left. */
export function forgetAfterRuns(forget: () => void): void {
  forgetting.push(forget);
}

/** Matches what is short: JavaScript itself keeps the text that a regular expression matched last, for `RegExp.lastMatch`. */
const anything = /^/;

/** To be called at the end of a run. */
export function forgetRemembered(): void {
  anything.test('');
  for (const forget of forgetting) forget();
}
