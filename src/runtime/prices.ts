// What the parts of values take of V8's heap, in bytes. Measured on Node 20; a test compares what comes of them with the heap.

export const price = {
  /** An engine object, without its fields. */
  object: 24,
  /** A field, or an item of an array. */
  item: 8,
  float: 40,
  /** A number of more than 32 bits in an array: V8 keeps it in the item, or (16 bytes) besides, which does not show. */
  largeNumber: 8,
  /** An item of an array that is put together of parts: it is there twice for a moment. */
  collectedItem: 16,
  /** An array, without its items. */
  array: 48,
  emptyArray: 32,
  /** What a short array that was filled item by item has room for besides. */
  room: 24,
  /** A Map or a Set, without its entries. */
  table: 80,
  mapEntry: 40,
  setEntry: 24,
  /** A typed array, without its bytes. */
  view: 200,
  /** A text, without its characters. */
  text: 24,
  /** The same for a short one, which is rounded up by less. */
  shortText: 20,
  bigint: 24,
  /** A class of a script, with what V8 keeps for its instances. */
  class: 2000,
  /** A class as it is made, with what a few members take. */
  newClass: 8000,
  /** A list or tuple, without its items. */
  list: 88,
  /** A dict or set, without its entries. */
  hashTable: 158,
  /** An entry of a dict or a set, with a float as its value. */
  entry: 90,
  /** One more item of a list that grows, with a float in it. */
  grownItem: 60,
  /** An instance of a script's class, with some attributes. */
  instance: 100,
  /** A value of a type of the engine, with a few fields. */
  value: 100,
  /** A module that a script makes, with the names that each has. */
  module: 1000,
  /** A lock with its queue. */
  lock: 200,
  /** A script function made by `def` or `lambda`. */
  function: 250,
  /** A function of JavaScript in a field of a value: most are made with it. */
  closure: 80,
  /** A variable that functions share, with a float in it. */
  cell: 80,
  /** V8's hidden class of an object that has attributes of other names than all others. */
  ownNames: 200,
  /** Such a name, without its characters. */
  ownName: 48,
  /** An exception that is raised, without its places. */
  exception: 250,
  /** A place where an exception has passed. */
  place: 80,
  /** A suspended activation. */
  frame: 120,
  /** A token of a source, with its share of the tree. */
  token: 64,
  instruction: 120,
  /** A regular expression, without what its characters become. */
  pattern: 2000,
  /** The state of a hash function, with the largest block that there is. */
  digest: 1000,
  /** The code of a function, without its instructions. */
  code: 1000,
} as const;
