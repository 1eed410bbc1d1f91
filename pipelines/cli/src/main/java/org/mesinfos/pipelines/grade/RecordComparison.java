package org.mesinfos.pipelines.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Matching of expected records with those found: first those with equal values, then the most similar of the remaining
 * ones nearby.
 */
final class RecordComparison {

    /** Greatest distance, in records, between the expected and the actual position. */
    private static final int MAX_DISTANCE = 200;

    private final List<Map<String, String>> expected;
    private final List<Map<String, String>> found;
    private final boolean[] taken;
    private long uncontradicted;
    private WrongValues wrong = WrongValues.NONE;

    private RecordComparison(List<Map<String, String>> expected, List<Map<String, String>> found) {
        this.expected = expected;
        this.found = found;
        this.taken = new boolean[found.size()];
    }

    /**
     * Compares records.
     *
     * @param found the values of each record, in file order
     * @param rejected number of rejected rows
     */
    static Score of(ExpectedRecords expectation, List<Map<String, String>> found, long rejected) {
        return new RecordComparison(expectation.records(), found).score(rejected, expectation.rejected());
    }

    private Score score(long rejected, long rejectedExpected) {
        long fieldsExpected = expected.stream().mapToLong(Map::size).sum();
        List<Integer> unmatched = new ArrayList<>();
        long fieldsExact = 0;
        for (int i = 0; i < expected.size(); i++) {
            int position = nearest(i);
            if (position < 0) {
                unmatched.add(i);
            } else {
                taken[position] = true;
                fieldsExact += expected.get(i).size();
            }
        }
        for (int record : unmatched) {
            fieldsExact += matchBestNearby(record);
        }
        long unexpected = 0;
        for (boolean isExpected : taken) {
            unexpected += isExpected ? 0 : 1;
        }
        return new Score(
                expected.size(),
                found.size(),
                expected.size() - unmatched.size(),
                uncontradicted,
                fieldsExpected,
                fieldsExact,
                wrong.plus(WrongValues.UNEXPECTED, unexpected),
                rejected,
                rejectedExpected);
    }

    /** Returns the nearest unmatched record with all expected values; negative if there is none. */
    private int nearest(int record) {
        for (int distance = 0; distance <= MAX_DISTANCE; distance++) {
            if (agrees(record, record + distance)) {
                return record + distance;
            }
            if (agrees(record, record - distance)) {
                return record - distance;
            }
        }
        return -1;
    }

    private boolean agrees(int record, int position) {
        return position >= 0
                && position < taken.length
                && !taken[position]
                && agreeing(record, position) == expected.get(record).size();
    }

    /** Matches the nearby record with the largest number of expected values, and returns that number. */
    private long matchBestNearby(int record) {
        int best = -1;
        long maximum = 0;
        int last = Math.min(taken.length - 1, record + MAX_DISTANCE);
        for (int position = Math.max(0, record - MAX_DISTANCE); position <= last; position++) {
            long agreeing = taken[position] ? 0 : agreeing(record, position);
            if (agreeing > maximum) {
                maximum = agreeing;
                best = position;
            }
        }
        if (best >= 0) {
            taken[best] = true;
            List<String> contradicted = contradicted(record, best);
            uncontradicted += contradicted.isEmpty() ? 1 : 0;
            contradicted.forEach(field -> wrong = wrong.plus(field, 1));
        }
        return maximum;
    }

    /** Returns the fields of a record that have another value than the expected one, rather than none. */
    private List<String> contradicted(int record, int position) {
        Map<String, String> values = found.get(position);
        return expected.get(record).entrySet().stream()
                .filter(value ->
                        values.containsKey(value.getKey()) && !value.getValue().equals(values.get(value.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private long agreeing(int record, int position) {
        Map<String, String> values = found.get(position);
        return expected.get(record).entrySet().stream()
                .filter(value -> value.getValue().equals(values.get(value.getKey())))
                .count();
    }
}
