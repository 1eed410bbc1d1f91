package org.mesinfos.connectors.generic.table.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;

/**
 * A second date of each row that may be its value date, but that nothing proves to be one.
 *
 * @param column under which the delivered date is in {@code additional}
 * @param parser of the dates
 */
public record DerivedValueDate(String column, Function<String, Optional<LocalDate>> parser) {

    private static final String FIELD = "value_date";

    /** Returns the derived date of a layout; empty if its value dates are stated or absent. */
    public static Optional<DerivedValueDate> of(TransactionTableLayout layout) {
        return layout.roles()
                .find(TransactionColumnRole.VALUE_DATE)
                .filter(dates -> layout.valueDates().isEmpty())
                .map(dates -> new DerivedValueDate(
                        new ColumnSelectors(layout.table(), layout.roles().columns())
                                .generatedNames()
                                .get(dates.position()),
                        layout.bookingDates().parser(dates)));
    }

    /**
     * Returns derived values with that of a record.
     *
     * @param derivations sorted by name
     * @param source the reader and its version
     */
    public List<Derivation> addTo(List<Derivation> derivations, SpecificRecord record, String source) {
        List<Derivation> all = new ArrayList<>(derivations);
        if (record instanceof BankTransaction transaction) {
            Optional.ofNullable(transaction.getAdditional().get(column))
                    .flatMap(parser)
                    .ifPresent(date ->
                            all.add(new Derivation(FIELD, date.toString(), source, Acceptance.ofUnnamedValueDate())));
        }
        return all;
    }
}
