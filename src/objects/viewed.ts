// What memory views there are of an object whose bytes can become more or fewer.

export const enum Views {
  /** None that anything is known of. */
  none,
  /** Some were made, and may be there still. */
  made,
  /** One is held by a variable: the size must not change. */
  held,
}
