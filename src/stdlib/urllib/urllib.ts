// The urllib package, which is nothing but its modules.
import { module } from '../../runtime/module-table.ts';

export const urllibModule = module('urllib', 'Modules for URLs.', () => []);
