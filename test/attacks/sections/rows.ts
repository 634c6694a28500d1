// The rows of the catalogue that have probes, and those that must have some.
import type { Row } from '../probe.ts';
import { objectModel } from './a-object-model.ts';
import { introspection } from './b-introspection.ts';
import { formatStrings } from './c-format.ts';
import { errors } from './e-errors.ts';

export const rows: readonly Row[] = [...objectModel, ...introspection, ...formatStrings, ...errors];

/** Every row of the sections that are covered. A14, which changes the realm, has a test of its own: prototypes.test.ts. */
export const required = (
  'A1 A2 A3 A5 A6 A7 A9 A10 A11 A13 A15 A17 A18 A19 A21 B1 B2 B4 B5 B6 B8 B9 B10 B12 B13 B14 B16 C1 C2 C4 C5 C6 ' +
  'E1 E2 E4 E5 E6 E8 E9 E10'
).split(' ');
