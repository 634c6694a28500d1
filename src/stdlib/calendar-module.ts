// The calendar module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/calendar.py';

export const calendarModule = pythonModule('calendar', 'Calendars as lists, text and HTML.', source);
