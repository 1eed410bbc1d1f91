// The parts of Node that the reader needs, so that no package with all of its types is necessary.
declare module 'node:crypto' {
  export function createHash(algorithm: string): { update(data: string | Uint8Array): { digest(encoding: 'hex'): string } }
}
declare module 'node:fs/promises' {
  export function readFile(path: string, encoding: 'utf8'): Promise<string>
  export function readFile(path: string): Promise<Uint8Array>
  export function readdir(path: string): Promise<string[]>
}
declare module 'node:path' {
  export function join(...parts: string[]): string
}
