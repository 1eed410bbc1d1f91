package org.mesinfos.connectors.generic.table.value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;
import org.mesinfos.connectors.mapping.value.Currencies;

/** Distinction of the currency of the account from those in which single amounts were paid. */
public final class CurrencyColumn {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9.]{1,9}");
    /** Fewer may be words of three letters. */
    private static final int MIN_CURRENCIES = 3;

    private CurrencyColumn() {}

    /**
     * Returns the first column with the same currency in every row. One with several is of the amounts before conversion:
     * nothing else shows that an account has several currencies.
     */
    public static Optional<SampledColumn> own(List<SampledColumn> columns) {
        return columns.stream()
                .filter(SampledColumn::isCurrency)
                .filter(CurrencyColumn::isOwn)
                .findFirst();
    }

    /**
     * Returns whether all values of a column are codes, several of them of currencies and the others of assets, such as BTC. In a
     * column named after assets, one code of a currency is enough.
     */
    public static boolean isBesideAssets(SampledColumn column) {
        long currencies = column.nonEmptyValues().stream()
                .filter(Currencies::isCodeOrSymbol)
                .count();
        return column.nonEmptyValues().stream()
                        .allMatch(value -> CODE.matcher(value).matches())
                && currencies >= (isNamedAfterAssets(column) ? 1 : MIN_CURRENCIES);
    }

    /** Returns whether the name of a column is that of assets, such as crypto-assets. */
    public static boolean isNamedAfterAssets(SampledColumn column) {
        return TransactionHeaderVocabulary.TABLE.isPhrase("asset", column.headerName());
    }

    /** Returns whether a currency that is stated for the account, if any, is the only one in a column. */
    public static boolean isOfAccount(SampledColumn column, Optional<String> stated) {
        return stated.map(code -> column.distinctValues().equals(Set.of(code))).orElse(true);
    }

    /** Returns whether a column of currencies has the same one in every row. One that only some rows fill is that of foreign payments. */
    public static boolean isOwn(SampledColumn column) {
        return column.isInEveryRow() && column.distinctValues().size() == 1;
    }

    /** Returns the columns of currencies after an amount and before it. */
    public static Stream<SampledColumn> nextTo(SampledColumn amount, List<SampledColumn> columns) {
        return Stream.of(amount.position() + 1, amount.position() - 1)
                .filter(position -> position >= 0 && position < columns.size())
                .map(columns::get)
                .filter(SampledColumn::isCurrency);
    }
}
