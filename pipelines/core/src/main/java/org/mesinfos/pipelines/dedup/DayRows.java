package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.dedup.DaySeries.Part;
import org.mesinfos.pipelines.dedup.DaySeries.Step;
import org.mesinfos.pipelines.dedup.ExportFile.Direction;
import org.mesinfos.pipelines.rows.RowOrder;

/** The rows of one export on one day, whose balances prove their order. Not thread-safe. */
final class DayRows {

    private record PlacedRow(EventRow row, Step step) {}

    private final List<PlacedRow> rows = new ArrayList<>();
    private final Set<String> files = new HashSet<>();
    private final IdentityHashMap<EventRow, Integer> positions = new IdentityHashMap<>();
    private Optional<Direction> direction = Optional.empty();

    /**
     * Adds a row.
     *
     * @param direction order of the rows of its file by time; empty if they do not prove it
     */
    void add(EventRow row, Step step, Optional<Direction> direction) {
        rows.add(new PlacedRow(row, step));
        files.add(row.origin().getFileSha256());
        this.direction = direction;
    }

    /** Returns the rows in order of time; empty if it is not proved, because they are of several files or have a gap. */
    Optional<Part> part(DaySeries.Extent extent) {
        if (files.size() != 1) {
            return Optional.empty();
        }
        rows.sort(Comparator.comparing(placed -> placed.row().row().row(), RowOrder.ROWS));
        boolean isForward = isSeries();
        Collections.reverse(rows);
        boolean isBackward = isSeries();
        Direction found = direction.orElse(isForward ? Direction.OLDEST_FIRST : Direction.NEWEST_FIRST);
        boolean isProved = direction.isPresent() || isForward != isBackward || rows.size() == 1;
        if (found == Direction.OLDEST_FIRST) {
            Collections.reverse(rows);
        }
        if (!isProved || !(found == Direction.OLDEST_FIRST ? isForward : isBackward)) {
            return Optional.empty();
        }
        for (int i = 0; i < rows.size(); i++) {
            positions.put(rows.get(i).row(), i);
        }
        return Optional.of(new Part(rows.stream().map(PlacedRow::step).toList(), extent));
    }

    private boolean isSeries() {
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i - 1).step().balances().precedes(rows.get(i).step().balances())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the position of a row in time, from 0, after {@link #part} has returned the rows. */
    int position(EventRow row) {
        return positions.getOrDefault(row, 0);
    }
}
