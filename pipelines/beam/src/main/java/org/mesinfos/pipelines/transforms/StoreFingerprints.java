package org.mesinfos.pipelines.transforms;

/**
 * Fingerprints of the rules by which the content of a store is made.
 *
 * @param derivation fingerprint of everything besides accepted rows that determines bundles
 * @param attribution fingerprint of the rules by which rows are attributed to persons
 */
public record StoreFingerprints(String derivation, String attribution) {}
