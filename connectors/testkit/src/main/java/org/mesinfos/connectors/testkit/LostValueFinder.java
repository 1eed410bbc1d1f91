package org.mesinfos.connectors.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Finder of delivered values of a sample that are not stored, by changing one value at a time and comparing the
 * results.
 */
final class LostValueFinder {

    private static final int OTHERS = 5;
    /** Each change reads the sample again: above this number of values, equal ones of a column are changed once. */
    private static final int LONG = 1_000;

    private final SampleFile sample;
    private final String text;
    private final ParseResult original;
    private final List<String> originalLines;
    private final String allRecords;
    private final List<DeliveredValue> values;

    LostValueFinder(SampleFile sample) {
        this.sample = sample;
        this.text = sample.text();
        this.original = read(text);
        this.originalLines = original.lines();
        this.allRecords = String.join("\n", original.records());
        String format = sample.connector().description().format();
        List<DeliveredValue> all = DeliveredValues.of(format, text).stream()
                .filter(format.equals("csv") ? onLinesOfAcceptedRows() : inAcceptedRows())
                .toList();
        this.values = all.size() > LONG ? different(all) : all;
    }

    /** Returns the values that can be changed without a change of any record, as line, name and text. */
    List<String> lostValues() {
        return values.stream()
                .filter(value -> !isStored(value))
                .map(value -> "line " + value.line() + ", " + value.name() + ": " + value.in(text))
                .toList();
    }

    private boolean isStored(DeliveredValue value) {
        String delivered = value.in(text);
        Effect first = effect(value, ValueChange.ofFirstCharacter(delivered));
        Effect last = effect(value, ValueChange.ofLastCharacter(delivered));
        if (first == Effect.NONE || last == Effect.NONE) {
            return false;
        }
        return first == Effect.RECORD
                || last == Effect.RECORD
                || first == Effect.UNKNOWN_CODE
                || last == Effect.UNKNOWN_CODE
                || allRecords.contains(delivered.replace("\"", "\\\""))
                || otherValuesOfItsKind(value).anyMatch(other -> effect(value, other) == Effect.RECORD);
    }

    /** Returns the effect of replacing a value by another text. */
    private Effect effect(DeliveredValue value, String other) {
        ParseResult changed = read(value.replacedIn(text, other));
        // Text of records takes longer than the comparison of most of them, but shows each difference.
        if (!changed.differsInARecord(original) && changed.lines().equals(originalLines)) {
            return Effect.NONE;
        }
        if (changed.rejections().size() == original.rejections().size()) {
            return Effect.RECORD;
        }
        boolean code =
                changed.rejections().stream().anyMatch(rejection -> rejection.reason() == RejectionReason.UNKNOWN_CODE);
        return code ? Effect.UNKNOWN_CODE : Effect.REJECTED;
    }

    private enum Effect {
        NONE,
        RECORD,
        UNKNOWN_CODE,
        REJECTED
    }

    private Stream<String> otherValuesOfItsKind(DeliveredValue value) {
        String delivered = value.in(text);
        return values.stream()
                .filter(other -> other.name().equals(value.name()))
                .map(other -> other.in(text))
                .filter(other -> !other.equals(delivered))
                .distinct()
                .limit(OTHERS);
    }

    /** Returns the first of equal values with the same name. */
    private List<DeliveredValue> different(List<DeliveredValue> all) {
        Set<String> known = new HashSet<>();
        return all.stream()
                .filter(value -> known.add(value.name() + "\n" + value.in(text)))
                .toList();
    }

    /** Accepts values on lines of accepted rows, which excludes titles, headers and totals. */
    private Predicate<DeliveredValue> onLinesOfAcceptedRows() {
        Set<Long> lines = acceptedLines();
        return value -> lines.contains(value.line());
    }

    /** Accepts values that belong to an accepted row. A value belongs to the last row or skipped row that starts before it. */
    private Predicate<DeliveredValue> inAcceptedRows() {
        NavigableSet<Long> accepted = acceptedLines();
        NavigableSet<Long> all = new TreeSet<>(accepted);
        original.rejections().forEach(rejection -> all.add(rejection.locator().line()));
        original.linesSkippedByRule().stream()
                .filter(line -> !accepted.contains(line))
                .forEach(all::add);
        return value -> {
            Long row = all.floor(value.line());
            return row != null && accepted.contains(row);
        };
    }

    /** Returns the lines of rows without a rejected record. A row with one is in the quarantine as a whole. */
    private NavigableSet<Long> acceptedLines() {
        NavigableSet<Long> lines = new TreeSet<>();
        original.rows().forEach(row -> lines.add(row.locator().line()));
        original.rejections()
                .forEach(rejection -> lines.remove(rejection.locator().line()));
        return lines;
    }

    private ParseResult read(String variant) {
        return ParseResult.of(sample.connector(), sample.with(variant.getBytes(sample.charset())));
    }
}
