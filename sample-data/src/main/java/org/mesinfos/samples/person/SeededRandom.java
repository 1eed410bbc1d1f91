package org.mesinfos.samples.person;

import java.util.List;

/**
 * Random number generator with equal results on every machine and Java version: SplitMix64 (Steele, Lea and Flood,
 * 2014), seeded by topic. Not thread-safe.
 */
public final class SeededRandom {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private SeededRandom(long state) {
        this.state = state;
    }

    /** Returns the generator of one topic of one person, independent of other topics and other people. */
    public static SeededRandom of(long seed, String topic, long index) {
        return new SeededRandom(mix(mix(mix(seed) ^ topic.hashCode()) ^ index));
    }

    /** Returns a number from 0 to bound - 1. The bound is at most 2^31 - 1; its bias below 2^-31 is negligible here. */
    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** Returns a number from lowest to highest, both included. */
    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** Returns true with the given probability in percent. */
    public boolean percent(int cases) {
        return below(100) < cases;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Returns the given number of decimal digits. */
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
