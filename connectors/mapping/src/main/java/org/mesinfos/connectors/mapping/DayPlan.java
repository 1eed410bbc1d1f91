package org.mesinfos.connectors.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.value.Unreadable;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Plan for a day that belongs to no field of a record, such as the start of a holding.
 *
 * @param text text of the day
 * @param reader reads the text as a date
 */
record DayPlan(FieldText text, ValueReader reader) {

    private static final Schema DATE = LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));

    /** Compiles a source of text with its formats. */
    static DayPlan of(YamlMap selector, String name, Scope scope) {
        DayPlan plan = new DayPlan(
                TextCompiler.text(selector, scope), ReaderCompiler.plain(selector, name, DATE, scope.defaults()));
        selector.rejectUnknownKeys();
        return plan;
    }

    /** Returns the day; empty if the row has none. An unreadable text in its place rejects the record. */
    Optional<LocalDate> read(RowState state, MappedRow row) {
        String delivered = text.read(state, row);
        if (delivered == null) {
            return Optional.empty();
        }
        Object day = reader.read(delivered, state);
        if (day instanceof Unreadable unreadable) {
            state.reject(unreadable, row, text.source().name(row), unreadable.found(delivered));
        }
        return day instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }
}
