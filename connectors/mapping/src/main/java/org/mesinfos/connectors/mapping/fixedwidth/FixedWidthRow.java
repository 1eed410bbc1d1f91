package org.mesinfos.connectors.mapping.fixedwidth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.mapping.MappedRow;

/** The current line of a reader with the lines that continue it. The object is reused for all rows. */
final class FixedWidthRow implements MappedRow {

    /** Maximum number of lines that continue a row. */
    static final int MAX_CONTINUATIONS = 1_000;

    private final FixedWidthPlan plan;
    private final List<List<String>> linesByKind = new ArrayList<>();
    private long line;
    private int continuations;

    FixedWidthRow(FixedWidthPlan plan) {
        this.plan = plan;
        for (int kind = 0; kind <= plan.continuations().size(); kind++) {
            linesByKind.add(new ArrayList<>());
        }
    }

    void set(String text, long lineNumber) {
        linesByKind.forEach(List::clear);
        linesByKind.get(ColumnRange.ROW).add(text);
        line = lineNumber;
        continuations = 0;
    }

    /** Adds a line that continues the row. Returns false if the row has too many. */
    boolean continueWith(String text, int kind) {
        if (continuations == MAX_CONTINUATIONS) {
            return false;
        }
        continuations++;
        linesByKind.get(kind).add(text);
        return true;
    }

    private @Nullable String text(ColumnRange range) {
        return range.extract(linesByKind.get(range.line()));
    }

    @Override
    public Locator locator() {
        return Locator.line(line);
    }

    @Override
    public @Nullable String value(int slot) {
        return text(plan.slots().get(slot));
    }

    @Override
    public String name(int slot) {
        return plan.slots().get(slot).name();
    }

    @Override
    public void forEachUnclaimed(UnclaimedValueConsumer values) {
        addValues(plan.unclaimed(), values);
        addValues(plan.gaps(), values);
    }

    private void addValues(List<ColumnRange> places, UnclaimedValueConsumer values) {
        for (ColumnRange place : places) {
            String value = text(place);
            if (value != null) {
                values.accept(place.name(), value);
            }
        }
    }
}
