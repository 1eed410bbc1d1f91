package org.mesinfos.connectors.mapping.fixedwidth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.mapping.MappedRow;

/** The current line of a reader. The object is reused for all lines. */
final class FixedWidthRow implements MappedRow {

    private final FixedWidthPlan plan;
    private String text = "";
    private long line;

    FixedWidthRow(FixedWidthPlan plan) {
        this.plan = plan;
    }

    void set(String lineText, long lineNumber) {
        text = lineText;
        line = lineNumber;
    }

    @Override
    public Locator locator() {
        return Locator.line(line);
    }

    @Override
    public @Nullable String value(int slot) {
        return plan.slots().get(slot).extract(text);
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
            String value = place.extract(text);
            if (value != null) {
                values.accept(place.name(), value);
            }
        }
    }
}
