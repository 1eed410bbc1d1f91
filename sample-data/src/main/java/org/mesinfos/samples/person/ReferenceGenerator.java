package org.mesinfos.samples.person;

/**
 * Generator of references that are unique by construction: a permutation of the indexes over the numbers of a given
 * length.
 */
final class ReferenceGenerator {

    /** Multiplier, coprime to every power of ten. */
    private static final long MULTIPLIER = 48_271;

    private final long seed;

    ReferenceGenerator(long seed) {
        this.seed = Math.floorMod(seed, 1_000_003L);
    }

    /** Returns a number with at most twelve digits, different for each index below 10^digits. */
    String reference(int digits, long index, String salt) {
        long modulus = Math.round(Math.pow(10, digits));
        long shift = Math.floorMod(salt.hashCode() * 7919L + seed * 104_729L, modulus);
        String number = String.valueOf((index % modulus * MULTIPLIER + shift) % modulus);
        return "0".repeat(digits - number.length()) + number;
    }
}
