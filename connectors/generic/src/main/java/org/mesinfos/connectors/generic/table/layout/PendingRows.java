package org.mesinfos.connectors.generic.table.layout;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.table.role.PendingMarks;
import org.mesinfos.connectors.generic.table.role.StateColumn;
import org.mesinfos.connectors.generic.table.value.DateCells;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** The sampled rows of transactions that are not booked yet. */
final class PendingRows {

    private final TransactionTableLayout layout;
    private final List<SampledColumn> dates;
    private final Optional<StateColumn> states;
    private final PendingMarks marks;

    PendingRows(TransactionTableLayout layout) {
        this.layout = layout;
        this.dates = layout.dateColumns();
        this.states = StateColumn.of(layout.roles());
        this.marks = PendingMarks.of(layout.roles());
    }

    /** Returns whether a row has no date of its booking, or the state of a transaction that is not booked yet. */
    boolean contain(int row) {
        return layout.value(TransactionColumnRole.BOOKING_DATE, row).isEmpty()
                || dates.stream()
                        .anyMatch(column -> DateCells.isPending(column.values().get(row)))
                || states.filter(column -> column.isPending(row)).isPresent()
                || marks.contain(row);
    }
}
