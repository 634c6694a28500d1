import type { Row } from '../probe.ts';
export const processSafety: readonly Row[] = [];
