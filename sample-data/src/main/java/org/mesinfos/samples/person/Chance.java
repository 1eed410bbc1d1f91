package org.mesinfos.samples.person;

import java.util.List;

/**
 * Chance that comes out the same on every machine and Java version: SplitMix64 (Steele, Lea and Flood, 2014), seeded by
 * what the numbers are for. Not safe for use by several threads.
 */
public final class Chance {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The stream of one topic of one person: other topics and other people do not shift it. */
    public static Chance of(long seed, String topic, long index) {
        return new Chance(mix(mix(mix(seed) ^ topic.hashCode()) ^ index));
    }

    /** A number from 0 to bound - 1; bound is at most 2^31 - 1, and its bias below 2^-31 does not matter here. */
    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** A number from lowest to highest, both included. */
    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** True in so many cases of a hundred. */
    public boolean percent(int cases) {
        return below(100) < cases;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** So many decimal digits. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int position = 0; position < count; position++) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
