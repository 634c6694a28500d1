// Work on a long source, done step by step.

/** Between two steps other work may be done. The steps themselves are short, as far as the source allows: a statement that has no block is one. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** What is done in one step, behind which there may be other work. */
export function* oneStep<Result>(action: () => Result): Steps<Result> {
  const result = action();
  yield;
  return result;
}

/** Does all of it in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
