/**
 * HPKE (RFC 9180) in base mode with P-256, HKDF-SHA256 and AES-128-GCM, one message a key: what
 * seals a result. Public keys and ephemeral keys are points in their long form, 65 bytes.
 */
import { AEAD_AES_128_GCM, CipherSuite, DecapError, DeserializeError, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256, OpenError } from 'hpke'

export type Context = { readonly info: Uint8Array; readonly aad: Uint8Array }

const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM)

export type Sealed = { readonly enc: Uint8Array; readonly sealed: Uint8Array }

export async function hpkeSeal(publicKey: Uint8Array, plain: Uint8Array, context: Context): Promise<Sealed> {
  const { encapsulatedSecret, ciphertext } = await suite.Seal(await suite.DeserializePublicKey(publicKey), plain, context)
  return { enc: encapsulatedSecret, sealed: ciphertext }
}

export type KeyPair = { readonly publicKey: Uint8Array; readonly privateKey: CryptoKey }

/** @returns undefined where the seal does not open: changed bytes, another key, another context */
export async function hpkeOpen({ publicKey, privateKey }: KeyPair, { enc, sealed }: Sealed, context: Context): Promise<Uint8Array | undefined> {
  try {
    // Not every browser can find the public key of a private one that cannot be read out.
    const pair = { privateKey, publicKey: await suite.DeserializePublicKey(publicKey) }
    return await suite.Open(pair, enc, sealed, context)
  } catch (error) {
    if (error instanceof OpenError || error instanceof DecapError || error instanceof DeserializeError) return undefined
    throw error
  }
}

/** A private key that can be read out. @returns undefined for bytes that are no key */
export async function privateKeyOf(secret: Uint8Array): Promise<CryptoKey | undefined> {
  try {
    return await suite.DeserializePrivateKey(secret, true)
  } catch (error) {
    if (error instanceof DeserializeError) return undefined
    throw error
  }
}
