// What `import ... from 'scriptling/node'` gives: capabilities on Node's own modules.

export { localTimeZone } from './time-zone.ts';
