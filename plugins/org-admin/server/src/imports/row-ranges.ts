/** Row numbers as people write them: `3–7, 12`. Numbers are added in rising order. */
export class RowRanges {
  private readonly ranges: [first: number, last: number][] = [];
  count = 0;

  add(row: number): void {
    const last = this.ranges.at(-1);
    if (last && last[1] === row) return;
    if (last && last[1] === row - 1) last[1] = row;
    else this.ranges.push([row, row]);
    this.count += 1;
  }

  toString(): string {
    return this.ranges
      .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
      .join(', ');
  }
}
