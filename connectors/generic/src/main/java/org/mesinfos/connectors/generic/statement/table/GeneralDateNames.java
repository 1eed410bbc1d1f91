package org.mesinfos.connectors.generic.statement.table;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Names such as <i>Date</i>, which are those of operations beside the name of bookings, such as <i>Posted</i>. */
final class GeneralDateNames {

    private GeneralDateNames() {}

    /** Returns the columns, with general dates as those of operations if the whole name of another one is that of bookings. */
    static List<HeaderColumn> resolve(List<HeaderColumn> columns) {
        boolean named = columns.stream()
                .anyMatch(column -> isBooking(column)
                        && !isGeneral(column)
                        && TransactionColumnNames.wholeMeaning(column.name()).isPresent());
        return named
                ? columns.stream()
                        .map(column -> isBooking(column) && isGeneral(column)
                                ? column.withRole(TransactionColumnRole.OPERATION_DATE)
                                : column)
                        .toList()
                : columns;
    }

    private static boolean isBooking(HeaderColumn column) {
        return column.role().equals(Optional.of(TransactionColumnRole.BOOKING_DATE));
    }

    private static boolean isGeneral(HeaderColumn column) {
        return TransactionHeaderVocabulary.TABLE.isGeneralDate(NormalisedHeaderName.of(column.name()));
    }
}
