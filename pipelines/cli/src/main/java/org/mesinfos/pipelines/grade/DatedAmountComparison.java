package org.mesinfos.pipelines.grade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.value.TextFolding;

/**
 * Matching of expected dates and amounts with the records found, in any order. An entry is exact if date, amount and,
 * if present, currency agree. A label agrees if the record contains each of its words. Lists of transactions contain those
 * that are booked, so pending ones are compared only if an entry agrees with them, and are otherwise left out.
 */
final class DatedAmountComparison {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String STATUS = "status";
    private static final String PENDING = "PENDING";

    /** Difference of an entry that was not found as expected, in order of preference. */
    private enum Difference {
        NO_CURRENCY("without a currency", ""),
        NO_AMOUNT("without an amount", ""),
        NO_DATE("without a date", ""),
        OTHER_CURRENCY("with another currency", DatedAmount.CURRENCY),
        OTHER_DATE_FIELD("in another date field", ""),
        OTHER_SIGN("with the opposite sign", WrongValues.SIGN),
        OTHER_DATE("on another date", DatedAmount.DATE),
        OTHER_AMOUNT("with another amount", DatedAmount.AMOUNT),
        NOT_FOUND("not found", "");

        private final String words;
        /** Field with a wrong value; "" for none. */
        private final String field;

        Difference(String words, String field) {
            this.words = words;
            this.field = field;
        }
    }

    private final List<Map<String, String>> expected;
    private final List<Map<String, String>> records;
    private final List<Map<String, String>> found = new ArrayList<>();
    private final List<Map<String, String>> foundRecords = new ArrayList<>();
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
        for (Map<String, String> record : records) {
            DatedAmount.ofRecord(record).ifPresent(entry -> {
                positions.computeIfAbsent(key(entry), any -> new ArrayDeque<>()).add(found.size());
                found.add(entry);
                foundRecords.add(record);
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
        pairUnmatched(taken);
        long fields = expected.stream().mapToLong(Map::size).sum();
        long uncontradicted = differences.entrySet().stream()
                .filter(near -> near.getKey().field.isEmpty() && near.getKey() != Difference.NOT_FOUND)
                .mapToLong(Map.Entry::getValue)
                .sum();
        long unexpected = unexpected(taken);
        long compared = expected.size() - differences.getOrDefault(Difference.NOT_FOUND, 0) + unexpected;
        Score score = new Score(
                expected.size(), compared, exact, uncontradicted, fields, fieldsExact, wrong(unexpected), rejected, 0);
        return new Outcome(score, reasons());
    }

    private WrongValues wrong(long unexpected) {
        WrongValues wrong = WrongValues.NONE;
        for (Map.Entry<Difference, Integer> near : differences.entrySet()) {
            String field = near.getKey().field;
            wrong = field.isEmpty() ? wrong : wrong.plus(field, near.getValue());
        }
        return wrong.plus(WrongValues.UNEXPECTED, unexpected);
    }

    /** Returns the number of records that no entry agrees with, except pending ones. */
    private long unexpected(boolean[] taken) {
        return IntStream.range(0, taken.length)
                .filter(position -> !taken[position] && !isPending(position))
                .count();
    }

    private boolean isPending(int position) {
        return PENDING.equals(foundRecords.get(position).get(STATUS));
    }

    private static List<String> key(Map<String, String> entry) {
        return List.of(entry.getOrDefault(DatedAmount.DATE, ""), entry.getOrDefault(DatedAmount.AMOUNT, ""));
    }

    /**
     * Returns, of the records with the date and amount of the entry, the one whose currency and label agree best;
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
        return BETWEEN_WORDS.splitAsStream(TextFolding.fold(text)).filter(word -> !word.isEmpty());
    }

    /** Pairs the remaining entries with records found, first those that differ least. */
    private void pairUnmatched(boolean[] taken) {
        List<Map<String, String>> open = new ArrayList<>(unmatched);
        for (Difference difference : Difference.values()) {
            if (difference != Difference.NOT_FOUND) {
                open.removeIf(entry -> pair(entry, difference, taken));
            }
        }
        if (!open.isEmpty()) {
            differences.put(Difference.NOT_FOUND, open.size());
        }
    }

    /** Pairs an entry with the first open record that differs from it in this way; returns whether there is one. */
    private boolean pair(Map<String, String> entry, Difference difference, boolean[] taken) {
        for (int i = 0; i < found.size(); i++) {
            if (!taken[i] && difference(entry, found.get(i), foundRecords.get(i)) == difference) {
                taken[i] = true;
                fieldsExact += agreeing(entry, found.get(i));
                differences.merge(difference, 1, Integer::sum);
                return true;
            }
        }
        return false;
    }

    private static Difference difference(
            Map<String, String> entry, Map<String, String> other, Map<String, String> record) {
        String amount = Objects.requireNonNull(entry.get(DatedAmount.AMOUNT), "an expected entry has an amount");
        String date = Objects.requireNonNull(entry.get(DatedAmount.DATE), "an expected entry has a date");
        String found = other.getOrDefault(DatedAmount.AMOUNT, "");
        boolean day = date.equals(other.get(DatedAmount.DATE));
        if (found.isEmpty()) {
            return day ? Difference.NO_AMOUNT : Difference.NOT_FOUND;
        }
        if (!other.containsKey(DatedAmount.DATE)) {
            return amount.equals(found) ? Difference.NO_DATE : Difference.NOT_FOUND;
        }
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
