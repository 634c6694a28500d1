// How long work on a source gives the event loop its turns.
import { endStep, machine, type Resumable, suspendedAlone } from '../runtime/machine.ts';
import type { Steps } from '../syntax/steps.ts';

/** Does the steps, between which the task is left when its turn is over. No other task of the run has a turn in between. */
export function* inTurns<Result>(steps: Steps<Result>): Resumable<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      endStep();
      return step.value;
    }
    if (machine.supervisor?.refuel(true) === true) yield suspendedAlone();
  }
}
