package org.mesinfos.pipelines.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pairs expected records with those found: first those that agree wholly, then the likeliest of the rest nearby. */
final class Comparison {

    /** How far in the file a record may stand from where it is expected. */
    private static final int NEAR = 200;

    private final List<Map<String, String>> expected;
    private final List<Map<String, String>> found;
    private final boolean[] taken;

    private Comparison(List<Map<String, String>> expected, List<Map<String, String>> found) {
        this.expected = expected;
        this.found = found;
        this.taken = new boolean[found.size()];
    }

    /**
     * Compares.
     *
     * @param found the values of each record, in file order
     * @param rejected rows that were rejected
     */
    static Score of(Expectation expectation, List<Map<String, String>> found, long rejected) {
        return new Comparison(expectation.records(), found).score(rejected, expectation.rejected());
    }

    private Score score(long rejected, long rejectedExpected) {
        long fieldsExpected = expected.stream().mapToLong(Map::size).sum();
        List<Integer> open = new ArrayList<>();
        long fieldsExact = 0;
        for (int i = 0; i < expected.size(); i++) {
            int place = nearest(i);
            if (place < 0) {
                open.add(i);
            } else {
                taken[place] = true;
                fieldsExact += expected.get(i).size();
            }
        }
        for (int record : open) {
            fieldsExact += takeLikeliest(record);
        }
        return new Score(
                expected.size(),
                found.size(),
                expected.size() - open.size(),
                fieldsExpected,
                fieldsExact,
                rejected,
                rejectedExpected);
    }

    /** The nearest record that is not taken and agrees in every value; negative when there is none. */
    private int nearest(int record) {
        for (int distance = 0; distance <= NEAR; distance++) {
            if (agrees(record, record + distance)) {
                return record + distance;
            }
            if (agrees(record, record - distance)) {
                return record - distance;
            }
        }
        return -1;
    }

    private boolean agrees(int record, int place) {
        return place >= 0
                && place < taken.length
                && !taken[place]
                && agreeing(record, place) == expected.get(record).size();
    }

    /** Takes the record nearby that agrees most; how many values agree. */
    private long takeLikeliest(int record) {
        int likeliest = -1;
        long most = 0;
        int last = Math.min(taken.length - 1, record + NEAR);
        for (int place = Math.max(0, record - NEAR); place <= last; place++) {
            long agreeing = taken[place] ? 0 : agreeing(record, place);
            if (agreeing > most) {
                most = agreeing;
                likeliest = place;
            }
        }
        if (likeliest >= 0) {
            taken[likeliest] = true;
        }
        return most;
    }

    private long agreeing(int record, int place) {
        Map<String, String> values = found.get(place);
        return expected.get(record).entrySet().stream()
                .filter(value -> value.getValue().equals(values.get(value.getKey())))
                .count();
    }
}
