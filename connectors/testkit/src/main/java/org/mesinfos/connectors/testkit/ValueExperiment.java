package org.mesinfos.connectors.testkit;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.RejectionReason;

/** Changes one value of a sample after the other and looks whether anybody notices. */
final class ValueExperiment {

    private static final int OTHERS = 5;

    private final SampleFile sample;
    private final String text;
    private final Reading untouched;
    private final List<String> untouchedLines;
    private final String everything;
    private final List<DeliveredValue> values;

    ValueExperiment(SampleFile sample) {
        this.sample = sample;
        this.text = sample.text();
        this.untouched = read(text);
        this.untouchedLines = untouched.lines();
        this.everything = String.join("\n", untouched.records());
        String format = sample.connector().description().format();
        this.values = DeliveredValues.of(format, text).stream()
                .filter(format.equals("csv") ? onLinesOfAcceptedRows() : inAcceptedRows())
                .toList();
    }

    /** The values that can change without any record changing, told by line, name and text. */
    List<String> lostValues() {
        return values.stream()
                .filter(value -> !isKept(value))
                .map(value -> "line " + value.line() + ", " + value.name() + ": " + value.in(text))
                .toList();
    }

    private boolean isKept(DeliveredValue value) {
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
                || everything.contains(delivered.replace("\"", "\\\""))
                || othersOfItsKind(value).anyMatch(other -> effect(value, other) == Effect.RECORD);
    }

    /** What another text in the place of a value brings about. */
    private Effect effect(DeliveredValue value, String other) {
        Reading changed = read(value.replacedIn(text, other));
        if (changed.lines().equals(untouchedLines)) {
            return Effect.NONE;
        }
        if (changed.rejections().size() == untouched.rejections().size()) {
            return Effect.RECORD;
        }
        boolean code =
                changed.rejections().stream().anyMatch(rejection -> rejection.reason() == RejectionReason.UNKNOWN_CODE);
        return code ? Effect.UNKNOWN_CODE : Effect.REFUSED;
    }

    private enum Effect {
        NONE,
        RECORD,
        UNKNOWN_CODE,
        REFUSED
    }

    private Stream<String> othersOfItsKind(DeliveredValue value) {
        String delivered = value.in(text);
        return values.stream()
                .filter(other -> other.name().equals(value.name()))
                .map(other -> other.in(text))
                .filter(other -> !other.equals(delivered))
                .distinct()
                .limit(OTHERS);
    }

    /** Titles, headers and totals are no values of anybody. */
    private Predicate<DeliveredValue> onLinesOfAcceptedRows() {
        Set<Long> lines = acceptedLines();
        return value -> lines.contains(value.line());
    }

    /** A value belongs to the last row that begins before it. */
    private Predicate<DeliveredValue> inAcceptedRows() {
        NavigableSet<Long> accepted = acceptedLines();
        NavigableSet<Long> all = new TreeSet<>(accepted);
        untouched.rejections().forEach(rejection -> all.add(rejection.locator().line()));
        return value -> {
            Long row = all.floor(value.line());
            return row != null && accepted.contains(row);
        };
    }

    private NavigableSet<Long> acceptedLines() {
        NavigableSet<Long> lines = new TreeSet<>();
        untouched.rows().forEach(row -> lines.add(row.locator().line()));
        return lines;
    }

    private Reading read(String variant) {
        return Reading.of(sample.connector(), sample.with(variant.getBytes(sample.charset())));
    }
}
