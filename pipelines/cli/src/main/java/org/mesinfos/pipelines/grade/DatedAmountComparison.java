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
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Matches expected dates and amounts with the records found, in any order. An entry is exact if date, amount and, if
 * present, currency agree. A label agrees if the record contains each of its words.
 */
final class DatedAmountComparison {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Difference of an entry that was not found as expected, in order of preference. */
    private enum Difference {
        NO_CURRENCY("without a currency"),
        OTHER_CURRENCY("with another currency"),
        OTHER_DATE_FIELD("in another date field"),
        OTHER_SIGN("with the opposite sign"),
        OTHER_DATE("on another date"),
        OTHER_AMOUNT("with another amount"),
        NOT_FOUND("not found");

        private final String words;

        Difference(String words) {
            this.words = words;
        }
    }

    private final List<Map<String, String>> expected;
    private final List<Map<String, String>> records;
    private final List<Map<String, String>> found = new ArrayList<>();
    private final List<Map<String, String>> unmatched = new ArrayList<>();
    private final Map<Difference, Integer> differences = new LinkedHashMap<>();
    private long fieldsExact;

    private DatedAmountComparison(List<Map<String, String>> expected, List<Map<String, String>> records) {
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
        return new DatedAmountComparison(expected, records).outcome(rejected);
    }

    private Outcome outcome(long rejected) {
        Map<List<String>, Deque<Integer>> positions = new HashMap<>();
        List<Map<String, String>> matchedRecords = new ArrayList<>();
        for (Map<String, String> record : records) {
            DatedAmount.ofRecord(record).ifPresent(entry -> {
                positions.computeIfAbsent(key(entry), any -> new ArrayDeque<>()).add(found.size());
                found.add(entry);
                matchedRecords.add(record);
            });
        }
        boolean[] taken = new boolean[found.size()];
        long exact = 0;
        for (Map<String, String> entry : expected) {
            int position = match(entry, positions.getOrDefault(key(entry), new ArrayDeque<>()));
            if (position < 0) {
                unmatched.add(entry);
            } else {
                taken[position] = true;
                exact++;
                fieldsExact += agreeing(entry, found.get(position));
            }
        }
        for (Map<String, String> entry : unmatched) {
            Difference near = difference(entry, matchedRecords, taken);
            differences.merge(near, 1, Integer::sum);
        }
        long fields = expected.stream().mapToLong(Map::size).sum();
        long incomplete = differences.getOrDefault(Difference.NO_CURRENCY, 0);
        Score score = new Score(expected.size(), found.size(), exact, incomplete, fields, fieldsExact, rejected, 0);
        return new Outcome(score, reasons());
    }

    private static List<String> key(Map<String, String> entry) {
        return List.of(entry.getOrDefault(DatedAmount.DATE, ""), entry.getOrDefault(DatedAmount.AMOUNT, ""));
    }

    /**
     * Of the records with the date and amount of the entry, returns the one whose currency and label agree best;
     * negative if there is none.
     */
    private int match(Map<String, String> entry, Deque<Integer> positions) {
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
        String currency = entry.get(DatedAmount.CURRENCY);
        return currency == null || currency.equals(record.get(DatedAmount.CURRENCY));
    }

    private static long agreeing(Map<String, String> entry, Map<String, String> record) {
        return entry.entrySet().stream()
                .filter(value -> value.getKey().equals(DatedAmount.LABEL)
                        ? words(record.getOrDefault(DatedAmount.LABEL, ""))
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

    private Difference difference(
            Map<String, String> entry, List<Map<String, String>> matchedRecords, boolean[] taken) {
        Difference nearest = Difference.NOT_FOUND;
        int position = -1;
        for (int i = 0; i < found.size(); i++) {
            Difference near = taken[i] ? Difference.NOT_FOUND : difference(entry, found.get(i), matchedRecords.get(i));
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

    private static Difference difference(
            Map<String, String> entry, Map<String, String> other, Map<String, String> record) {
        String amount = Objects.requireNonNull(entry.get(DatedAmount.AMOUNT), "an expected entry has an amount");
        String date = Objects.requireNonNull(entry.get(DatedAmount.DATE), "an expected entry has a date");
        String found = other.getOrDefault(DatedAmount.AMOUNT, "");
        boolean day = date.equals(other.get(DatedAmount.DATE));
        if (amount.equals(found)) {
            return day
                    ? differenceOfCurrency(other)
                    : DatedAmount.hasDay(record, date) ? Difference.OTHER_DATE_FIELD : Difference.OTHER_DATE;
        }
        if (!day) {
            return Difference.NOT_FOUND;
        }
        return unsigned(amount).equals(unsigned(found)) ? Difference.OTHER_SIGN : Difference.OTHER_AMOUNT;
    }

    private static Difference differenceOfCurrency(Map<String, String> found) {
        return found.containsKey(DatedAmount.CURRENCY) ? Difference.OTHER_CURRENCY : Difference.NO_CURRENCY;
    }

    private static String unsigned(String number) {
        return number.startsWith("-") ? number.substring(1) : number;
    }

    private List<String> reasons() {
        return differences.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(near -> near.getValue() + " " + near.getKey().words)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
