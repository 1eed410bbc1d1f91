package org.mesinfos.linkage.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

/**
 * One row of a person table outside of it, as workers exchange it, with knowledge about all records of the table.
 *
 * @param source position of the record in the input
 * @param number position of the row in the table
 * @param birthDate date of birth, as {@link org.mesinfos.linkage.text.PartialDate} packs it
 * @param group group of the record
 * @param rowMarks what the record states besides its values, as {@link RowMarks} packs them
 * @param payload data of the caller
 * @param recordsOfFullName number of records with the first given and family name of this one
 * @param values values by the ordinal of their kind
 * @param keys keys that other rows share
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and read.
public record TableRow(
        int source,
        int number,
        int birthDate,
        byte group,
        byte rowMarks,
        byte[] payload,
        int recordsOfFullName,
        List<List<TableValue>> values,
        List<RowKey> keys) {

    /** Order of rows within a table. */
    public static final Comparator<TableRow> BY_NUMBER = Comparator.comparingInt(TableRow::number);

    private static final List<ValueKind> KINDS = List.of(ValueKind.values());

    /**
     * Returns a row of a table, without any knowledge about other rows.
     *
     * @param source position of the record in the whole input
     */
    public static TableRow of(PersonTable table, int row, int source, byte[] payload) {
        List<List<TableValue>> values = new ArrayList<>(KINDS.size());
        for (ValueKind kind : KINDS) {
            ValueColumn column = table.column(kind);
            List<TableValue> texts = new ArrayList<>(column.end(row) - column.start(row));
            for (int i = column.start(row); i < column.end(row); i++) {
                texts.add(TableValue.of(
                        column.value(i) == ValueColumn.ABSENT
                                ? ""
                                : column.vocabulary().text(column.value(i))));
            }
            values.add(texts);
        }
        return new TableRow(
                source,
                0,
                table.birthDate(row),
                (byte) table.group(row),
                table.rowMarks(row),
                payload,
                1,
                values,
                List.of());
    }

    /** Returns the values of one kind. */
    public List<TableValue> values(ValueKind kind) {
        return values.get(kind.position());
    }

    /** Returns a copy with other keys. */
    public TableRow withKeys(List<RowKey> other) {
        return new TableRow(source, number, birthDate, group, rowMarks, payload, recordsOfFullName, values, other);
    }

    /** Returns a copy with other values. */
    public TableRow withValues(List<List<TableValue>> other) {
        return new TableRow(source, number, birthDate, group, rowMarks, payload, recordsOfFullName, other, keys);
    }

    /** Returns a bit mask, by the ordinals of the kinds, of the columns in which the row has a list of values. */
    public int listedKinds() {
        int mask = 0;
        for (int kind = 0; kind < values.size(); kind++) {
            mask |= values.get(kind).isEmpty() ? 0 : 1 << kind;
        }
        return mask;
    }

    /** Returns a bit mask, by the ordinals of the kinds, of the columns in which the row has a value that is known. */
    public int knownKinds() {
        int mask = 0;
        for (int kind = 0; kind < values.size(); kind++) {
            for (TableValue value : values.get(kind)) {
                mask |= value.text().isEmpty() ? 0 : 1 << kind;
            }
        }
        return mask;
    }

    /** Returns the position only, since the values are personal data. */
    @Override
    public String toString() {
        return "TableRow " + number;
    }
}
