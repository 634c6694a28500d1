// Defining properties of objects that the host gets, whatever a page has put on the prototypes that all objects share.

/** Defines a property that is not enumerable. The description has no prototype, which could have a `get` to tell. */
export function defineHidden(object: object, key: string, value: unknown): void {
  const description = Object.create(null) as PropertyDescriptor;
  description.value = value;
  description.writable = true;
  description.configurable = true;
  Object.defineProperty(object, key, description);
}
