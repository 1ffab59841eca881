/** Lets one loop sleep until there is something to do. */
export class Signal {
  private isSet = false;
  private ring: (() => void) | null = null;

  set(): void {
    this.isSet = true;
    this.ring?.();
  }

  /** Waits until it is set, which is then taken back, but for so many milliseconds at most. Keeps no process alive. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.isSet) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        timer.unref();
        this.ring = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.ring = null;
    }
    this.isSet = false;
  }
}
