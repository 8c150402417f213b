/** Wakes whoever judges subjects; facts wake it after their commit. Nothing is lost where nobody listens: what waits is in the tables. */
export class DecisionWaker {
  private listener: () => void = () => undefined;

  onWake(listener: () => void): void {
    this.listener = listener;
  }

  wake(): void {
    this.listener();
  }
}
