/** What the command embeds in the clear in an encrypted page. */
export interface Lock {
  readonly version: number
  readonly iterations: number
  /** Base64. */
  readonly salt: string
  readonly language: string
}

/** Returns the bytes of a Base64 text. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Derives the key of a page: PBKDF2 with HMAC-SHA-256. Equal characters are equal, however the keyboard composes them. */
export async function keyOf(lock: Lock, passphrase: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(lock.salt), iterations: lock.iterations }
  return crypto.subtle.deriveKey(derivation, secret, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
}

/** Decrypts a part, which is encrypted under its name: a nonce of 12 bytes, then the content with its tag. Rejects another key. */
export async function unsealed(key: CryptoKey, name: string, sealed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.subarray(0, 12), additionalData: utf8(name) }, key, sealed.subarray(12))
}
