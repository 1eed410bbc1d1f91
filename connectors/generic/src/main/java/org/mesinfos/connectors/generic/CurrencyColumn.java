package org.mesinfos.connectors.generic;

import java.util.List;
import java.util.Optional;

/** Distinguishes the currency of the account from those in which single amounts were paid. */
final class CurrencyColumn {

    private CurrencyColumn() {}

    /**
     * Returns the first column with the same currency in every row. One with several is of the amounts before conversion:
     * nothing else shows that an account has several currencies.
     */
    static Optional<SampledColumn> own(List<SampledColumn> columns) {
        return columns.stream()
                .filter(SampledColumn::isCurrency)
                .filter(CurrencyColumn::isInEveryRow)
                .filter(column -> column.distinctValues().size() == 1)
                .findFirst();
    }

    /** Returns whether each row has a currency. A column that only some rows fill is that of foreign payments. */
    static boolean isInEveryRow(SampledColumn column) {
        return column.nonEmptyValues().size() == column.values().size();
    }
}
