// The parts of Node that the tests use; the client itself has none of its types.
declare module "node:test" {
  export function test(name: string, run: () => void | Promise<void>): void;
  export function beforeEach(run: () => void): void;
}

declare module "node:assert/strict" {
  const assert: {
    equal(actual: unknown, expected: unknown): void;
    deepEqual(actual: unknown, expected: unknown): void;
    ok(value: unknown): void;
    match(text: string, pattern: RegExp): void;
  };
  export default assert;
}

declare const process: { env: Record<string, string | undefined> };
