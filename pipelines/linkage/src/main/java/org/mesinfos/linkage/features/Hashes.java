package org.mesinfos.linkage.features;

/**
 * Hash functions that depend on content only and give the same result on every machine. Not resistant to intended
 * collisions. Stateless.
 */
public final class Hashes {

    private Hashes() {}

    /** Returns a 64-bit hash of a text. */
    public static long of(String text) {
        long hash = 0x9E3779B97F4A7C15L ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** Returns a 64-bit hash of two numbers; their order matters. */
    public static long of(long a, long b) {
        return mix(mix(a) + 0x9E3779B97F4A7C15L * (b + 1));
    }

    /**
     * Mixes the bits of a number by the finaliser of SplitMix64 (Steele, Lea and Flood, 2014): a bijection in which
     * each input bit affects all output bits.
     */
    public static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
