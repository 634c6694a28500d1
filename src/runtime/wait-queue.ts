// Queues of tasks that wait for each other: those of locks, and of the event loop of asyncio.

/** A task in a queue, as the queue knows it. */
export interface Waiting {
  /** Its turn has come. */
  wake(): void;
}

/** Tasks in the order in which they came. A task leaves when it is woken, when its time is over, or when its run ends. */
export class WaitQueue {
  private readonly tasks = new Set<Waiting>();

  add(task: Waiting): void {
    this.tasks.add(task);
  }
  remove(task: Waiting): void {
    this.tasks.delete(task);
  }
  get isEmpty(): boolean {
    return this.tasks.size === 0;
  }

  /** Answers whether there was one. */
  wakeFirst(): boolean {
    for (const task of this.tasks) {
      this.tasks.delete(task);
      task.wake();
      return true;
    }
    return false;
  }
}
