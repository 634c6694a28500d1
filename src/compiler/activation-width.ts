// Activations with many slots (parameters, local variables) take more of the native stack than others, so fewer of them may be on it at a time.
import { machine } from '../runtime/machine.ts';

/** With no more slots an activation takes no more than what is reckoned with for each. */
export const WIDE = 128;

/** As how many others an activation takes. */
export function widthOf(slotCount: number): number {
  return 1 + Math.floor(slotCount / WIDE);
}
/** Whether the native stack is deep enough for it. The first one fits always. */
export function isTooWide(slotCount: number): boolean {
  return machine.depth > 1 && machine.depth * widthOf(slotCount) > machine.depthLimit;
}
