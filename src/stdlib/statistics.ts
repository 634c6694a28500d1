// The statistics module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/statistics.py';

export const statisticsModule = pythonModule('statistics', 'Averages, spread and relations of data.', source);
