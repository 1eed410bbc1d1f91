package org.mesinfos.connectors.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mesinfos.connectors.RejectionReason;

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
        boolean refusedAsCode = false;
        for (String other : replacements(value)) {
            Reading changed = read(value.replacedIn(text, other));
            if (changed.lines().equals(untouchedLines)) {
                return false;
            }
            if (changed.rejections().size() == untouched.rejections().size()) {
                return true;
            }
            refusedAsCode |= changed.rejections().stream()
                    .anyMatch(rejection -> rejection.reason() == RejectionReason.UNKNOWN_CODE);
        }
        return refusedAsCode || everything.contains(value.in(text).replace("\"", "\\\""));
    }

    private Set<String> replacements(DeliveredValue value) {
        String delivered = value.in(text);
        Set<String> others = new LinkedHashSet<>();
        others.add(ValueChange.ofLastCharacter(delivered));
        others.add(ValueChange.ofFirstCharacter(delivered));
        values.stream()
                .filter(other -> other.name().equals(value.name()))
                .map(other -> other.in(text))
                .distinct()
                .limit(OTHERS)
                .forEach(others::add);
        others.remove(delivered);
        return others;
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
        return Reading.of(sample.connector(), sample.content(variant.getBytes(sample.charset())));
    }
}
