// How long work on a source gives the event loop its turns.
import { pauseAlone } from '../objects/step-frame.ts';
import { endStep, type Resumable } from '../runtime/machine.ts';
import type { Steps } from '../syntax/steps.ts';

/** Does the steps, between which the task is left when its turn is over, if it can be. No other task of the run has a turn in between. */
export function* stepsInTurns<Result>(steps: Steps<Result>): Resumable<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      endStep();
      return step.value;
    }
    yield* pauseAlone();
  }
}
