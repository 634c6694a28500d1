// What of the network an interpreter has under way.
import type { Ending } from '../runtime/interpreter.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { ModuleContext } from '../runtime/module-table.ts';

/** A request, or a connection, that the host holds something for. */
export interface Exchange {
  /** Gives back what the host holds, without waiting. */
  close(): void;
}

/** The exchanges that are not over. They end with the run that began them. */
export class OpenExchanges implements Ending {
  private readonly open = new Set<Exchange>();
  begin(exchange: Exchange): void {
    currentInterpreter().addEnding(this);
    this.open.add(exchange);
  }
  end(exchange: Exchange): void {
    this.open.delete(exchange);
  }
  abandon(): void {
    for (const exchange of this.open) exchange.close();
    this.open.clear();
  }
}

const byContext = new WeakMap<ModuleContext, OpenExchanges>();

export function exchangesOf(context: ModuleContext): OpenExchanges {
  const known = byContext.get(context) ?? new OpenExchanges();
  byContext.set(context, known);
  return known;
}
