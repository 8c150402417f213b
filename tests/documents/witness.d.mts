export declare class Witness {
  readonly checked: Map<string, number>;
  readonly wrong: Set<string>;
  constructor(gateway: string, document: object);
  listen(): Promise<string>;
  close(): void;
  check(method: string, target: string, status: number, body: unknown): string | undefined;
}
