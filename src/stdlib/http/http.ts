// The http package, and what of it needs no network.
import { pythonModule } from '../../runtime/module-table.ts';
import source from '../python/http.py';
import cookieJarSource from '../python/http_cookiejar.py';
import cookiesSource from '../python/http_cookies.py';

export const httpModules = [
  pythonModule('http', "What HTTP's statuses and methods are called.", source),
  pythonModule('http.cookiejar', 'Cookies that are kept between requests.', cookieJarSource),
  pythonModule('http.cookies', 'Cookies as servers write and read them.', cookiesSource),
];
