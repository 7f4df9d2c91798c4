/**
 * Whether somebody is typing in a cell. Excel answers no add-in meanwhile: a request with `delayForCellEdit` waits,
 * any other fails with InvalidOperationInCellEditMode.
 */
export class CellEdit {
  private waiting: (() => void)[] = [];
  active = false;

  begin(): void {
    this.active = true;
  }

  end(): void {
    this.active = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves when nobody is typing. */
  async ended(): Promise<void> {
    if (this.active) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
