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
 * Matches expected dates and amounts with the records found, in any order. An entry is exact if date, amount and, if
 * present, currency agree. A label agrees if the record contains each of its words.
 */
final class MovementComparison {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Difference of an entry that was not found as expected, in order of preference. */
    private enum Near {
        OTHER_CURRENCY("with another currency"),
        OTHER_DATE_OF_RECORD("in another date field"),
        OTHER_SIGN("with the opposite sign"),
        OTHER_DAY("on another date"),
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

    /** A score, with descriptions of the entries that are not exact. */
    record Outcome(Score score, List<String> reasons) {}

    /**
     * Compares entries.
     *
     * @param records the values of each record found
     * @param rejected number of rejected rows
     */
    static Outcome of(List<Map<String, String>> expected, List<Map<String, String>> records, long rejected) {
        return new MovementComparison(expected, records).outcome(rejected);
    }

    private Outcome outcome(long rejected) {
        Map<List<String>, Deque<Integer>> positions = new HashMap<>();
        List<Map<String, String>> matchedRecords = new ArrayList<>();
        for (Map<String, String> record : records) {
            Movement.found(record).ifPresent(entry -> {
                positions.computeIfAbsent(key(entry), any -> new ArrayDeque<>()).add(found.size());
                found.add(entry);
                matchedRecords.add(record);
            });
        }
        boolean[] taken = new boolean[found.size()];
        long exact = 0;
        for (Map<String, String> entry : expected) {
            int position = take(entry, positions.getOrDefault(key(entry), new ArrayDeque<>()));
            if (position < 0) {
                open.add(entry);
            } else {
                taken[position] = true;
                exact++;
                fieldsExact += agreeing(entry, found.get(position));
            }
        }
        for (Map<String, String> entry : open) {
            Near near = near(entry, matchedRecords, taken);
            nears.merge(near, 1, Integer::sum);
        }
        long fields = expected.stream().mapToLong(Map::size).sum();
        Score score = new Score(expected.size(), found.size(), exact, fields, fieldsExact, rejected, 0);
        return new Outcome(score, reasons());
    }

    private static List<String> key(Map<String, String> entry) {
        return List.of(entry.getOrDefault(Movement.DATE, ""), entry.getOrDefault(Movement.AMOUNT, ""));
    }

    /**
     * Of the records with the date and amount of the entry, returns the one whose currency and label agree best;
     * negative if there is none.
     */
    private int take(Map<String, String> entry, Deque<Integer> positions) {
        int best = -1;
        long maximum = -1;
        for (int position : positions) {
            long agreeing = agreeing(entry, found.get(position));
            if (agreeing > maximum && sameCurrency(entry, found.get(position))) {
                best = position;
                maximum = agreeing;
            }
        }
        positions.remove(best);
        return best;
    }

    private static boolean sameCurrency(Map<String, String> entry, Map<String, String> record) {
        String currency = entry.get(Movement.CURRENCY);
        return currency == null || currency.equals(record.get(Movement.CURRENCY));
    }

    private static long agreeing(Map<String, String> entry, Map<String, String> record) {
        return entry.entrySet().stream()
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

    private Near near(Map<String, String> entry, List<Map<String, String>> matchedRecords, boolean[] taken) {
        Near nearest = Near.NOWHERE;
        int position = -1;
        for (int i = 0; i < found.size(); i++) {
            Near near = taken[i] ? Near.NOWHERE : near(entry, found.get(i), matchedRecords.get(i));
            if (near.compareTo(nearest) < 0) {
                nearest = near;
                position = i;
            }
        }
        if (position >= 0) {
            taken[position] = true;
            fieldsExact += agreeing(entry, found.get(position));
        }
        return nearest;
    }

    private static Near near(Map<String, String> entry, Map<String, String> other, Map<String, String> record) {
        String amount = entry.get(Movement.AMOUNT);
        String found = other.getOrDefault(Movement.AMOUNT, "");
        boolean day = entry.get(Movement.DATE).equals(other.get(Movement.DATE));
        if (amount.equals(found)) {
            return day
                    ? Near.OTHER_CURRENCY
                    : Movement.hasDay(record, entry.get(Movement.DATE)) ? Near.OTHER_DATE_OF_RECORD : Near.OTHER_DAY;
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
