package org.mesinfos.connectors.mapping.csv;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.csv.CellText;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowHandler;

/** The current row of a reader. The object is reused for all rows. */
final class CsvRow implements MappedRow {

    private static final int NONE = -1;
    private static final BitSet NOTHING_JOINED = new BitSet();
    private static final int MAX_NAMES_OUTSIDE = 200;

    private final CsvPlan plan;
    private final String[] contexts;
    private final Set<String> namesOutside = new LinkedHashSet<>();
    private CsvHeader header;
    private String[] cells = {};
    private long line;
    private BitSet joined = NOTHING_JOINED;
    private int unpivoted = NONE;

    CsvRow(CsvPlan plan) {
        this.plan = plan;
        this.contexts = new String[plan.contexts()];
        this.header = CsvHeader.of(ColumnNames.of(plan.settings().columns()), plan);
    }

    void setHeader(CsvHeader header) {
        this.header = header;
    }

    CsvHeader header() {
        return header;
    }

    void setContext(CsvSlot.OfContext context, @Nullable String value) {
        contexts[context.number()] = value;
    }

    /** Remembers the cells of a line outside of the rows, which may be labels. */
    void addOutside(List<String> cells) {
        for (int i = 0; i < cells.size() && namesOutside.size() < MAX_NAMES_OUTSIDE; i++) {
            String name = CellText.clean(cells.get(i));
            if (name != null) {
                namesOutside.add(name);
            }
        }
    }

    @Override
    public void forEachNameOutside(Consumer<String> names) {
        namesOutside.forEach(names);
    }

    void set(String[] cells, long line) {
        set(cells, line, NOTHING_JOINED);
    }

    /** Sets a row of several lines, with the columns whose cells are joined. */
    void set(String[] cells, long line, BitSet joined) {
        this.cells = cells;
        this.line = line;
        this.joined = joined;
    }

    /** Passes the row to a handler: once for each non-empty unpivoted column, or once if there is none. */
    void deliver(RowHandler handler) {
        boolean delivered = false;
        for (int column : header.unpivoted()) {
            if (column < cells.length && CellText.clean(cells[column]) != null) {
                unpivoted = column;
                handler.row(this);
                delivered = true;
            }
        }
        unpivoted = NONE;
        if (!delivered) {
            handler.row(this);
        }
    }

    String[] cells() {
        return cells;
    }

    @Override
    public Locator locator() {
        return Locator.line(line);
    }

    @Override
    public @Nullable String value(int slot) {
        int column = header.column(slot);
        if (column >= 0) {
            return column < cells.length ? CellText.clean(cells[column]) : null;
        }
        CsvSlot definition = plan.slots().get(slot);
        if (definition instanceof CsvSlot.OfUnpivoted side) {
            return unpivoted(side);
        }
        return definition instanceof CsvSlot.OfContext context ? contexts[context.number()] : null;
    }

    @Override
    public boolean isJoined(int slot) {
        int column = header.column(slot);
        if (column >= 0) {
            return joined.get(column);
        }
        return plan.slots().get(slot) instanceof CsvSlot.OfUnpivoted side
                && side.side() == Unpivot.Side.VALUE
                && unpivoted != NONE
                && joined.get(unpivoted);
    }

    private @Nullable String unpivoted(CsvSlot.OfUnpivoted slot) {
        if (unpivoted == NONE) {
            return null;
        }
        return switch (slot.side()) {
            case NAME -> header.name(unpivoted);
            case VALUE -> CellText.clean(cells[unpivoted]);
        };
    }

    @Override
    public String name(int slot) {
        int column = header.column(slot);
        if (column >= 0) {
            return header.name(column);
        }
        CsvSlot definition = plan.slots().get(slot);
        if (definition instanceof CsvSlot.OfColumn missing) {
            return missing.selector().name();
        }
        if (definition instanceof CsvSlot.OfUnpivoted side) {
            boolean named = side.side() == Unpivot.Side.VALUE && unpivoted != NONE;
            return named ? header.name(unpivoted) : side.name();
        }
        return ((CsvSlot.OfContext) definition).rule().name();
    }

    @Override
    public String nameInMessages(String name) {
        String part = unpivoted == NONE ? name : header.name(unpivoted);
        return name.isEmpty() || name.equals(part) ? part : name + " (" + part + ")";
    }

    @Override
    public void forEachUnclaimed(UnclaimedValueConsumer values) {
        for (int column = 0; column < cells.length; column++) {
            if (!header.isClaimed(column)) {
                String text = CellText.clean(cells[column]);
                if (text != null) {
                    values.accept(header.name(column), text);
                }
            }
        }
    }
}
