export declare class Witness {
  readonly checked: Map<string, number>;
  readonly wrong: Set<string>;
  constructor(document: object);
  watch(gateway: string): void;
  listen(): Promise<string>;
  close(): void;
  check(method: string, target: string, status: number, body: unknown): string | undefined;
}
