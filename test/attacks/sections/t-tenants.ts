import type { Row } from '../probe.ts';
export const tenants: readonly Row[] = [];
