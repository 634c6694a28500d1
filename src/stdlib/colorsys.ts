// The colorsys module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/colorsys.py';

export const colorsysModule = pythonModule('colorsys', 'Conversions between colour systems.', source);
