/** The few parts of Node that tests use; the page itself has none of them. */
declare module 'node:test' {
  export function test(name: string, body: () => void | Promise<void>): void
}
declare module 'node:assert/strict' {
  interface Assert {
    equal(actual: unknown, expected: unknown, message?: string): void
    deepEqual(actual: unknown, expected: unknown, message?: string): void
    ok(value: unknown, message?: string): void
    match(actual: string, pattern: RegExp): void
    rejects(promise: Promise<unknown>): Promise<void>
  }
  const assert: Assert
  export default assert
}
declare module 'node:fs' {
  export function readFileSync(path: string): Uint8Array<ArrayBuffer>
  export function readFileSync(path: string, encoding: 'utf8'): string
  export function readdirSync(path: string, options?: { readonly recursive: true }): string[]
}
declare module 'node:path' {
  export function dirname(path: string): string
  export function join(...parts: string[]): string
  export function normalize(path: string): string
}
