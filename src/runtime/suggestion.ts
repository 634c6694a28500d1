// "Did you mean": the name closest to one that was not found, by CPython's measure.

/** Among so many names none is looked for. */
export const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

/** The cost of turning one name into the other, or more than `limit` once it is clear that it exceeds that. */
function editDistance(first: string, second: string, limit: number): number {
  if (first === second) return 0;
  let start = 0;
  while (start < first.length && start < second.length && first[start] === second[start]) start++;
  let a = first.slice(start);
  let b = second.slice(start);
  let common = 0;
  while (common < a.length && common < b.length && a[a.length - 1 - common] === b[b.length - 1 - common]) common++;
  a = a.slice(0, a.length - common);
  b = b.slice(0, b.length - common);
  if (a === '' || b === '') return MOVE_COST * (a.length + b.length);
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return limit + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from(a, (_, i) => (i + 1) * MOVE_COST);
  let result = 0;
  for (let j = 0; j < b.length; j++) {
    let diagonal = j * MOVE_COST;
    result = diagonal;
    let least = Infinity;
    for (let i = 0; i < a.length; i++) {
      const substituted = diagonal + substitutionCost(b.charAt(j), a.charAt(i));
      diagonal = row[i] ?? 0;
      result = Math.min(Math.min(result, diagonal) + MOVE_COST, substituted);
      row[i] = result;
      least = Math.min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

/** The candidate that `wrong` was most likely meant to be, if one is close enough, and nearer than `bound`. */
export function closestName(wrong: string, candidates: readonly string[], bound = Infinity): string | undefined {
  if (candidates.length >= MAX_CANDIDATES || wrong.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = bound;
  for (const candidate of candidates) {
    if (candidate === wrong) continue;
    // No more than a third of the characters may need a change.
    const limit = Math.min(Math.floor(((candidate.length + wrong.length + 3) * MOVE_COST) / 6), bestDistance - 1);
    const distance = editDistance(wrong, candidate, limit);
    if (distance > limit) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}
