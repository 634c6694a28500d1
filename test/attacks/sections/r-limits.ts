import type { Row } from '../probe.ts';
export const limitIntegrity: readonly Row[] = [];
