/**
 * Where rows (or columns) lie, in pixels: nearly all have the default size, some have one of their own, hidden ones have 0.
 * Finding a place costs the logarithm of the number of exceptions, so a sheet of a million rows is as quick as one of ten.
 */
export class Axis {
  private readonly indexes: readonly number[];
  private readonly sizes: readonly number[];
  /** What the exceptions before each one add to the default. */
  private readonly shifts: readonly number[];

  constructor(
    readonly count: number,
    private readonly defaultSize: number,
    exceptions: ReadonlyMap<number, number>,
  ) {
    const sorted = [...exceptions].filter(([, size]) => size !== defaultSize).sort(([a], [b]) => a - b);
    this.indexes = sorted.map(([index]) => index);
    this.sizes = sorted.map(([, size]) => size);
    let shift = 0;
    this.shifts = sorted.map(([, size]) => {
      const before = shift;
      shift += size - defaultSize;
      return before;
    });
  }

  size(index: number): number {
    const place = this.exceptionsBefore(index);
    return this.indexes[place] === index ? (this.sizes[place] ?? this.defaultSize) : this.defaultSize;
  }

  /** Pixels from the beginning of the sheet to the beginning of the row or column. */
  start(index: number): number {
    const place = this.exceptionsBefore(index);
    const last = place - 1;
    const shift = place === 0 ? 0 : (this.shifts[last] ?? 0) + (this.sizes[last] ?? 0) - this.defaultSize;
    return index * this.defaultSize + shift;
  }

  end(index: number): number {
    return this.start(index) + this.size(index);
  }

  /** The row or column at that distance from the beginning; never a hidden one while another follows. */
  indexAt(pixels: number): number {
    let low = 0,
      high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) > pixels) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The nearest one that can be seen, going `step` (1 or -1) from `index`; null when there is none that way. */
  visibleFrom(index: number, step: 1 | -1): number | null {
    for (let at = index; at >= 0 && at < this.count; at += step) if (!this.isHidden(at)) return at;
    return null;
  }

  /** How many exceptions lie before `index`. */
  private exceptionsBefore(index: number): number {
    let low = 0,
      high = this.indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.indexes[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
