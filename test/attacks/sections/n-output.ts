import type { Row } from '../probe.ts';
export const output: readonly Row[] = [];
