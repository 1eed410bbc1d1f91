package org.mesinfos.linkage.features;

import java.util.Map;
import java.util.Objects;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

/** Computation of the places of rows in the order of their table. Stateless. */
final class RowRanks {

    private RowRanks() {}

    static RowRank of(Map<ValueKind, ValueColumn> columns, byte group, byte generation, int row, int source) {
        long content = Hashes.of(group, generation);
        for (ValueColumn column : columns.values()) {
            content = Hashes.of(content, column.contentHash(row));
        }
        return new RowRank(
                firstHash(columns, ValueKind.FAMILY, row), firstHash(columns, ValueKind.GIVEN, row), content, source);
    }

    private static long firstHash(Map<ValueKind, ValueColumn> columns, ValueKind kind, int row) {
        ValueColumn column = Objects.requireNonNull(columns.get(kind), "a table has a column of each kind");
        return column.isEmpty(row) ? 0 : column.vocabulary().hash(column.first(row));
    }
}
