/** First in, first out. Taking from the front costs the same whatever the length; an array's `shift` or `slice` does not. */
export class Wachtrij<T> {
  private items: (T | undefined)[] = [];
  private begin = 0;

  get lengte(): number {
    return this.items.length - this.begin;
  }

  achteraan(item: T): void {
    this.items.push(item);
  }

  /** The one that has waited longest; undefined when nobody waits. */
  eerste(): T | undefined {
    return this.items[this.begin];
  }

  /** Takes from the front, at most `aantalMax` and only as long as the next one is `passend`. */
  neem(aantalMax: number, passend: (item: T) => boolean): T[] {
    const genomen: T[] = [];
    while (genomen.length < aantalMax) {
      const item = this.eerste();
      if (item === undefined || !passend(item)) break;
      genomen.push(item);
      this.items[this.begin] = undefined;
      this.begin += 1;
    }
    // What was taken is thrown away now and then: each item is moved at most once on average.
    if (this.begin * 2 > this.items.length) {
      this.items = this.items.slice(this.begin);
      this.begin = 0;
    }
    return genomen;
  }
}
