package org.mesinfos.linkage.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct values of one kind, each with a number and the count of records that hold it. Grows while a table is
 * built; read by several threads afterwards.
 */
public final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] counts = new int[16];
    private int[] lastHolder = new int[16];
    private long[] hashes = new long[16];
    private long[] shapes = new long[16];
    private int holders;
    private int record = 1;
    private boolean holds;

    /** Number of the value, new or known. */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = texts.size();
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, 2 * number);
            lastHolder = Arrays.copyOf(lastHolder, 2 * number);
            hashes = Arrays.copyOf(hashes, 2 * number);
            shapes = Arrays.copyOf(shapes, 2 * number);
        }
        hashes[number] = Hashes.of(text);
        shapes[number] = Shape.of(text);
        numbers.put(text, number);
        texts.add(text);
        return number;
    }

    /** Notes that the record at hand holds a value; {@link Column#ABSENT} is none. */
    void hold(int value) {
        if (value == Column.ABSENT) {
            return;
        }
        if (lastHolder[value] != record) {
            lastHolder[value] = record;
            counts[value]++;
            holders += holds ? 0 : 1;
            holds = true;
        }
    }

    /** Ends the record at hand. */
    void endRow() {
        record++;
        holds = false;
    }

    /** No more values will come: the way from texts to numbers is forgotten. */
    void close() {
        numbers.clear();
        lastHolder = new int[0];
    }

    /** What tells the value from most others at a glance. */
    public long shape(int number) {
        return shapes[number];
    }

    public String text(int number) {
        return texts.get(number);
    }

    /** How many records hold the value. */
    public int count(int number) {
        return counts[number];
    }

    /** A number that depends on the text alone. */
    public long hash(int number) {
        return hashes[number];
    }

    /** How many records hold any value of this kind. */
    public int holders() {
        return holders;
    }

    /** The probability that two records drawn at random hold the same value. */
    public double collision() {
        double sum = 0;
        for (int number = 0; number < size(); number++) {
            double share = (double) counts[number] / holders;
            sum += share * share;
        }
        return sum;
    }

    public int size() {
        return texts.size();
    }
}
