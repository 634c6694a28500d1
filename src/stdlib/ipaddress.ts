// The ipaddress module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/ipaddress.py';

export const ipaddressModule = pythonModule('ipaddress', 'Addresses and networks of IPv4 and IPv6.', source);
