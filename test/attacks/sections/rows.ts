// The rows of the catalogue that have probes, and those that must have some.
import type { Row } from '../probe.ts';
import { objectModel } from './a-object-model.ts';
import { introspection } from './b-introspection.ts';
import { formatStrings } from './c-format.ts';
import { hostBridge } from './d-host-bridge.ts';
import { errors } from './e-errors.ts';
import { processSafety } from './f-process-safety.ts';
import { growth } from './g-growth.ts';
import { results } from './g-results.ts';
import { cpu } from './h-cpu.ts';
import { recursion } from './i-recursion.ts';
import { sources } from './j-sources.ts';
import { regularExpressions } from './k-regular-expressions.ts';
import { dataFormats } from './l-data-formats.ts';
import { iteration } from './m-iteration.ts';
import { output } from './n-output.ts';
import { environment } from './q-environment.ts';
import { limitIntegrity } from './r-limits.ts';
import { tenants } from './t-tenants.ts';
import { imports } from './u-imports.ts';

export const rows: readonly Row[] = [
  ...objectModel,
  ...introspection,
  ...formatStrings,
  ...hostBridge,
  ...errors,
  ...processSafety,
  ...cpu,
  ...recursion,
  ...sources,
  ...regularExpressions,
  ...dataFormats,
  ...iteration,
  ...output,
  ...environment,
  ...limitIntegrity,
  ...tenants,
  ...imports,
];

/** Every row of the catalogue whose probes stand in this folder. */
export const required = [
  'A1 A2 A3 A5 A6 A7 A9 A10 A11 A13 A15 A17 A18 A19 A21',
  'B1 B2 B4 B5 B6 B8 B9 B10 B12 B13 B14 B16',
  'C1 C2 C4 C5 C6',
  'D1 D2 D3 D5 D6 D7 D9 D10 D11 D13 D14 D15 D17',
  'E1 E2 E4 E5 E6 E8 E9 E10',
  'F1 F2 F3 F5 F6 F7 F11 F13 F14 F15 F17',
  'H1 H2 H4 H5 H6 H8 H9 H10 H12 H13 H14 H16',
  'I1 I2 I4 I5 I6 I8 I9',
  'J1 J3 J4 J5 J7 J8 J9 J11 J12',
  'K1 K3 K4 K5 K7 K8 K9',
  'L1 L2 L3 L5 L6 L7 L9 L10 L11',
  'M1 M2 M3 M5 M6 M7 M9 M10 M11',
  'N1 N2 N3 N6 N7',
  'Q1 Q2 Q4 Q5 Q6 Q8 Q9',
  'R1 R3 R4 R5 R7 R8 R9 R11',
  'T1 T2 T4 T5 T6',
  'U2 U3 U4 U6',
].flatMap((section) => section.split(' '));

/** Whether the probes of a row compute until their deadlines, so that going all ways takes minutes. */
export const computesForLong = (id: string): boolean => /^(?:[HIKL]\d|J4$)/.test(id);

/** The rows on memory, whose probes have processes of their own: memory.test.ts. */
export const memoryRows: readonly Row[] = [...results, ...growth];
export const requiredMemoryRows = 'G1 G2 G4 G5 G6 G8 G9 G10 G12 G13 G14 G16 G17 G18 G20'.split(' ');

/**
 * Rows with tests of their own, which have the identifiers in their titles, by file. Not covered: N5, S and W (there is no playground, no
 * snapshot, no agent), V1 and V3 (there is no type checker and no language server).
 */
export const elsewhere: Readonly<Record<string, string>> = {
  'attacks/prototypes.test.ts': 'A14',
  'stdlib/concurrency.test.ts': 'F9 F10',
  'attacks/files.test.ts': 'O1 O2 O3 O5 O6 O7 O9 O10 O11 O13 O14 O15',
  'attacks/network.test.ts': 'P2 P3 P4 P7 P8 P11 P12',
  'capability/network-policy.test.ts': 'P6',
  'extlib/websocket.test.ts': 'P10',
  'package.test.ts': 'U7',
  'attacks/command.test.ts': 'V4 V5',
  'browser/attacks.test.ts': 'X2 X3 X4 X6',
};
