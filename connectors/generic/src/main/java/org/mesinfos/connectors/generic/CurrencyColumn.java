package org.mesinfos.connectors.generic;

import java.util.List;
import java.util.Optional;

/** Distinguishes the currency of the account from those in which single amounts were paid. */
final class CurrencyColumn {

    private CurrencyColumn() {}

    /**
     * Returns the column with the currency of the account: of the columns that have a currency in every row, the only
     * one, or the first one with a single currency.
     */
    static Optional<SampledColumn> own(List<SampledColumn> columns) {
        List<SampledColumn> complete = columns.stream()
                .filter(SampledColumn::isCurrency)
                .filter(CurrencyColumn::isInEveryRow)
                .toList();
        return complete.size() == 1
                ? Optional.of(complete.get(0))
                : complete.stream()
                        .filter(column -> column.distinctValues().size() == 1)
                        .findFirst();
    }

    /** Returns whether each row has a currency. A column that only some rows fill is that of foreign payments. */
    static boolean isInEveryRow(SampledColumn column) {
        return column.nonEmptyValues().size() == column.values().size();
    }
}
