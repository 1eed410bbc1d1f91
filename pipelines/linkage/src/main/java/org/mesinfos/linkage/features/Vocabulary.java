package org.mesinfos.linkage.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct values of one kind, each with a number and the count of records that contain it. Grows while a table is
 * built, then safe for reading by several threads.
 */
public final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] counts = new int[16];
    private int[] lastRecord = new int[16];
    private long[] hashes = new long[16];
    private long[] signatures = new long[16];
    private int recordsWithValue;
    private int record = 1;
    private boolean recordHasValue;

    /** Returns the number of a value, adding the value if it is new. */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = texts.size();
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, 2 * number);
            lastRecord = Arrays.copyOf(lastRecord, 2 * number);
            hashes = Arrays.copyOf(hashes, 2 * number);
            signatures = Arrays.copyOf(signatures, 2 * number);
        }
        hashes[number] = Hashes.of(text);
        signatures[number] = TextSignature.of(text);
        numbers.put(text, number);
        texts.add(text);
        return number;
    }

    /** Returns the number of a value that is contained in so many records of a larger table. */
    int number(String text, int recordsOfLargerTable) {
        int number = number(text);
        counts[number] = recordsOfLargerTable;
        return number;
    }

    /** Ends the building phase of a part of a larger table, in which so many records contain any value. */
    void close(int recordsOfLargerTable) {
        recordsWithValue = recordsOfLargerTable;
        close();
    }

    /** Counts a value of the current record; {@link ValueColumn#ABSENT} is ignored. */
    void countInRecord(int value) {
        if (value == ValueColumn.ABSENT) {
            return;
        }
        if (lastRecord[value] != record) {
            lastRecord[value] = record;
            counts[value]++;
            recordsWithValue += recordHasValue ? 0 : 1;
            recordHasValue = true;
        }
    }

    /** Ends the current record. */
    void endRow() {
        record++;
        recordHasValue = false;
    }

    /** Ends the building phase and frees the look-up from texts to numbers. */
    void close() {
        numbers.clear();
        lastRecord = new int[0];
    }

    /** Returns the signature of a value, as {@link TextSignature} computes it. */
    public long signature(int number) {
        return signatures[number];
    }

    public String text(int number) {
        return texts.get(number);
    }

    /** Returns the number of records that contain the value. */
    public int count(int number) {
        return counts[number];
    }

    /** Returns a hash that depends on the text only. */
    public long hash(int number) {
        return hashes[number];
    }

    /** Returns the number of records that contain any value of this kind. */
    public int recordsWithValue() {
        return recordsWithValue;
    }

    public int size() {
        return texts.size();
    }
}
