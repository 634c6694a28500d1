/** Arrays of fewer items are not worth it: V8 makes room for some by itself. */
const FEW = 16;
/** Bits of a length that are looked at: with the last of them it has changed by an eighth at most. */
const LOOKED_AT = 4;

/**
 * To be called behind whatever took items away from an array that may be kept, with how many there were: V8's `pop` and `splice` keep the room that
 * there was for them. What is more than twice of what is needed is given back. Answers whether it was asked for.
 */
export function releaseRoom(items: unknown[], before: number): boolean {
  const { length } = items;
  if (before <= FEW || (before ^ length) >>> Math.max(0, 32 - Math.clz32(before) - LOOKED_AT) === 0) return false;
  // To set the length makes V8 look at the room, even if it is the same as before.
  items.length = length;
  return true;
}
