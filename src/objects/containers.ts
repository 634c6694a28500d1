// The tables of lists, tuples, dicts, sets, ranges and of what walks them.
import { defineDict } from './dict-methods.ts';
import { defineDictViews } from './dict-view-methods.ts';
import { defineIterators } from './iterator-methods.ts';
import { defineKeyRules } from './key-rules.ts';
import { defineList } from './list-methods.ts';
import { defineMappingProxy } from './mapping-proxy-methods.ts';
import { defineRange, defineSlice } from './range-methods.ts';
import { defineSet } from './set-methods.ts';
import { defineTuple } from './tuple-methods.ts';

/** To be called once, before a dict or set is made. */
export function defineContainers(): void {
  defineKeyRules();
  defineList();
  defineTuple();
  defineDict();
  defineDictViews();
  defineSet();
  defineRange();
  defineSlice();
  defineIterators();
  defineMappingProxy();
}
