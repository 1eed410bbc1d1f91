package org.mesinfos.connectors.mapping.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.format.csv.CellText;

/**
 * Values from outside of the rows of one file. A table after the first one starts with a line that contains one of them: that value,
 * and all that followed it in an earlier table, are unknown until the lines above the table state them. Not thread-safe.
 */
final class CsvContexts {

    private final List<CsvSlot.OfContext> contexts = new ArrayList<>();
    private final CsvRow row;
    private final Map<CsvSlot.OfContext, Integer> below = new HashMap<>();
    private final List<CsvSlot.OfContext> inOrder = new ArrayList<>();
    private int firstOfTable = Integer.MAX_VALUE;
    private boolean tableStarted;

    CsvContexts(CsvPlan plan, CsvRow row) {
        this.row = row;
        for (CsvSlot slot : plan.slots()) {
            if (slot instanceof CsvSlot.OfContext context) {
                contexts.add(context);
            }
        }
    }

    /** Notes that the lines above a table have ended. */
    void startTable() {
        tableStarted = true;
    }

    /** Returns whether a line contains one of the values, or the label of one and nothing else. */
    boolean startsTable(String text, List<String> cells) {
        return contexts.stream().anyMatch(context -> context.rule().startsTable(text, cells));
    }

    /** Captures the values of a line outside of the rows. */
    void capture(String text, List<String> cells) {
        if (tableStarted && startsTable(text, cells)) {
            forgetTable(text, cells);
        }
        row.addOutside(cells);
        below.forEach(
                (context, column) -> set(context, column < cells.size() ? CellText.clean(cells.get(column)) : null));
        below.clear();
        for (CsvSlot.OfContext context : contexts) {
            context.rule().captured(text, cells).ifPresent(value -> set(context, value));
            if (context.rule() instanceof ContextRule.Below under && under.find(cells) >= 0) {
                note(context);
                below.put(context, under.find(cells));
            }
        }
    }

    /** Captures the values of a header. */
    void captureFromHeader(List<String> header) {
        for (CsvSlot.OfContext context : contexts) {
            if (context.rule() instanceof ContextRule.ColumnName name) {
                row.setContext(context, name.capture(header).orElse(null));
            }
        }
    }

    /** Notes that a header is repeated below a title, which may be that of a table whose value no pattern matches. */
    void repeatHeaderBelowTitle() {
        if (contexts.stream().anyMatch(context -> context.rule() instanceof ContextRule.Line)) {
            inOrder.forEach(context -> row.setContext(context, null));
        }
    }

    private void forgetTable(String text, List<String> cells) {
        tableStarted = false;
        for (CsvSlot.OfContext context : contexts) {
            int place = inOrder.indexOf(context);
            if (place >= 0 && context.rule().isIn(text, cells)) {
                firstOfTable = Math.min(firstOfTable, place);
            }
        }
        for (int i = firstOfTable; i < inOrder.size(); i++) {
            row.setContext(inOrder.get(i), null);
        }
    }

    private void set(CsvSlot.OfContext context, @Nullable String value) {
        note(context);
        row.setContext(context, value);
    }

    private void note(CsvSlot.OfContext context) {
        if (!inOrder.contains(context)) {
            inOrder.add(context);
        }
    }
}
