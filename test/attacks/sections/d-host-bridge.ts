import type { Row } from '../probe.ts';
export const hostBridge: readonly Row[] = [];
