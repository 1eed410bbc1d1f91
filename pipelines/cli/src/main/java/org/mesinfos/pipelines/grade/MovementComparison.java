package org.mesinfos.pipelines.grade;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pairs movements that somebody wrote down with the records found, in whatever order: a movement is exact when date and
 * amount agree and, where told, currency. A label agrees when every word of it stands somewhere in the record.
 */
final class MovementComparison {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What became of a movement that was not found as expected, in the order in which it is looked for. */
    private enum Near {
        OTHER_CURRENCY("with another currency"),
        OTHER_DATE_OF_RECORD("under another of their dates"),
        OTHER_SIGN("with the opposite sign"),
        OTHER_DAY("on another day"),
        OTHER_AMOUNT("with another amount"),
        NOWHERE("not found");

        private final String words;

        Near(String words) {
            this.words = words;
        }
    }

    private final List<Map<String, String>> expected;
    private final List<Map<String, String>> records;
    private final List<Map<String, String>> found = new ArrayList<>();
    private final List<Map<String, String>> open = new ArrayList<>();
    private final Map<Near, Integer> nears = new LinkedHashMap<>();
    private long fieldsExact;

    private MovementComparison(List<Map<String, String>> expected, List<Map<String, String>> records) {
        this.expected = expected;
        this.records = records;
    }

    /** A score, and in words how the movements that are not exact were found. */
    record Outcome(Score score, List<String> reasons) {}

    /**
     * Compares.
     *
     * @param records the values of each record found
     * @param rejected rows that were rejected
     */
    static Outcome of(List<Map<String, String>> expected, List<Map<String, String>> records, long rejected) {
        return new MovementComparison(expected, records).outcome(rejected);
    }

    private Outcome outcome(long rejected) {
        Map<List<String>, Deque<Integer>> places = new HashMap<>();
        List<Map<String, String>> telling = new ArrayList<>();
        for (Map<String, String> record : records) {
            Movement.found(record).ifPresent(movement -> {
                places.computeIfAbsent(key(movement), any -> new ArrayDeque<>()).add(found.size());
                found.add(movement);
                telling.add(record);
            });
        }
        boolean[] taken = new boolean[found.size()];
        long exact = 0;
        for (Map<String, String> movement : expected) {
            int place = take(movement, places.getOrDefault(key(movement), new ArrayDeque<>()));
            if (place < 0) {
                open.add(movement);
            } else {
                taken[place] = true;
                exact++;
                fieldsExact += agreeing(movement, found.get(place));
            }
        }
        for (Map<String, String> movement : open) {
            Near near = near(movement, telling, taken);
            nears.merge(near, 1, Integer::sum);
        }
        long fields = expected.stream().mapToLong(Map::size).sum();
        Score score = new Score(expected.size(), found.size(), exact, fields, fieldsExact, rejected, 0);
        return new Outcome(score, reasons());
    }

    private static List<String> key(Map<String, String> movement) {
        return List.of(movement.getOrDefault(Movement.DATE, ""), movement.getOrDefault(Movement.AMOUNT, ""));
    }

    /** Of records with that date and amount the one whose currency and label agree most; negative when none is left. */
    private int take(Map<String, String> movement, Deque<Integer> places) {
        int best = -1;
        long most = -1;
        for (int place : places) {
            long agreeing = agreeing(movement, found.get(place));
            if (agreeing > most && sameCurrency(movement, found.get(place))) {
                best = place;
                most = agreeing;
            }
        }
        places.remove(best);
        return best;
    }

    private static boolean sameCurrency(Map<String, String> movement, Map<String, String> record) {
        String told = movement.get(Movement.CURRENCY);
        return told == null || told.equals(record.get(Movement.CURRENCY));
    }

    private static long agreeing(Map<String, String> movement, Map<String, String> record) {
        return movement.entrySet().stream()
                .filter(value -> value.getKey().equals(Movement.LABEL)
                        ? words(record.get(Movement.LABEL))
                                .collect(Collectors.toSet())
                                .containsAll(words(value.getValue()).toList())
                        : value.getValue().equals(record.get(value.getKey())))
                .count();
    }

    private static Stream<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty());
    }

    private Near near(Map<String, String> movement, List<Map<String, String>> telling, boolean[] taken) {
        Near nearest = Near.NOWHERE;
        int place = -1;
        for (int i = 0; i < found.size(); i++) {
            Near near = taken[i] ? Near.NOWHERE : near(movement, found.get(i), telling.get(i));
            if (near.compareTo(nearest) < 0) {
                nearest = near;
                place = i;
            }
        }
        if (place >= 0) {
            taken[place] = true;
            fieldsExact += agreeing(movement, found.get(place));
        }
        return nearest;
    }

    private static Near near(Map<String, String> movement, Map<String, String> other, Map<String, String> record) {
        String amount = movement.get(Movement.AMOUNT);
        String found = other.getOrDefault(Movement.AMOUNT, "");
        boolean day = movement.get(Movement.DATE).equals(other.get(Movement.DATE));
        if (amount.equals(found)) {
            return day
                    ? Near.OTHER_CURRENCY
                    : Movement.hasDay(record, movement.get(Movement.DATE)) ? Near.OTHER_DATE_OF_RECORD : Near.OTHER_DAY;
        }
        if (!day) {
            return Near.NOWHERE;
        }
        return unsigned(amount).equals(unsigned(found)) ? Near.OTHER_SIGN : Near.OTHER_AMOUNT;
    }

    private static String unsigned(String number) {
        return number.startsWith("-") ? number.substring(1) : number;
    }

    private List<String> reasons() {
        return nears.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(near -> near.getValue() + " " + near.getKey().words)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
