// The decimal module.
import { constant, fn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { typeError } from '../../runtime/errors.ts';
import { module } from '../../runtime/module-table.ts';
import { normalize } from '../../runtime/numbers.ts';
import { asContext, contextType, currentContext, setContext, stateOf } from './context.ts';
import { localContext } from './context-type.ts';
import { decimalTuple } from './decimal-type.ts';
import { decimalType, LARGEST, ROUNDINGS } from './number.ts';
import { signalTable } from './signals.ts';

export const decimalModule = module('decimal', 'Decimal numbers of any precision.', (context) => {
  const { defaults, basic, extended } = stateOf(context);
  return [
    constant('Decimal', decimalType),
    constant('Context', contextType),
    constant('DecimalTuple', decimalTuple().type),
    ...[...signalTable().types].map(([name, type]) => constant(name, type)),
    constant('DefaultContext', defaults),
    constant('BasicContext', basic),
    constant('ExtendedContext', extended),
    ...ROUNDINGS.map((name) => constant(name, name)),
    constant('MAX_PREC', normalize(LARGEST)),
    constant('MAX_EMAX', normalize(LARGEST)),
    constant('MIN_EMIN', normalize(-LARGEST)),
    constant('MIN_ETINY', normalize(-2n * LARGEST + 1n)),
    constant('HAVE_THREADS', true),
    constant('HAVE_CONTEXTVAR', true),
    constant('__version__', '1.70'),
    constant('__libmpdec_version__', '2.5.1'),
    fn('getcontext()', 'Return the current context.', currentContext),
    fn('setcontext(context, /)', 'Make a context the current one.', (value: Value) => {
      if (asContext(value) === undefined) throw typeError('argument must be a context');
      setContext(value);
    }),
    fn(
      'localcontext(ctx=None, **kwargs)',
      'Return a manager that makes a copy of a context the current one.',
      localContext,
    ),
  ];
});
