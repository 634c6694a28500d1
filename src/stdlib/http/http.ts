// The http package, and what of it needs no network.
import { constant } from '../../objects/builtin.ts';
import { PyList } from '../../objects/list.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import { lazyMembers } from '../lazy-members.ts';
import cookieJarSource from '../python/http_cookiejar.py';
import cookiesSource from '../python/http_cookies.py';
import statusesSource from '../python/http_statuses.py';

const statusesModule = pythonModule('http._statuses', "HTTP's statuses and methods.", statusesSource);
const names = ['HTTPStatus', 'HTTPMethod'];

export const httpModules = [
  module('http', "What HTTP's statuses and methods are called.", () => [
    constant('__all__', new PyList([...names])),
    lazyMembers('http', [names, statusesModule]),
  ]),
  statusesModule,
  pythonModule('http.cookiejar', 'Cookies that are kept between requests.', cookieJarSource),
  pythonModule('http.cookies', 'Cookies as servers write and read them.', cookiesSource),
];
