package org.mesinfos.connectors.generic.table.sign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Detector of lists of charges, such as those of a card, whose positive amounts leave the account. */
public final class CardChargeDetector {

    /** Lowest percentage of positive amounts: a card has far more charges than refunds. */
    private static final int MIN_POSITIVE_PERCENT = 60;

    private static final int HALF = 50;

    /** The number of a card in groups of four, some of whose digits are replaced. */
    private static final Pattern MASKED_NUMBER =
            Pattern.compile("(?<![\\d*])(?=[\\d* -]*\\*)[\\d*]{4}([ -])[\\d*]{4}\\1[\\d*]{4}\\1[\\d*]{4}(?![\\d*])");

    private static final int MIN_ROWS_PER_CARD = 3;

    private CardChargeDetector() {}

    /** Returns whether positive amounts leave the account. */
    static boolean hasCharges(TransactionTableLayout layout) {
        return layout.roles().has(TransactionColumnRole.AMOUNT)
                && layout.signCodes().isEmpty()
                && percentOfPositive(layout.amounts()) >= MIN_POSITIVE_PERCENT
                && (hasOwnCards(layout)
                        || hasPositivePurchases(layout)
                        || hasCardCaption(layout.table())
                        || hasChargeName(layout.roles())
                        || hasPurchaseAndPostingDates(layout.roles()));
    }

    /** Returns whether most amounts of a table are incoming, although it is that of a card, or its balances have the name of a debt. */
    public static boolean mayHaveDebts(TransactionTableLayout layout) {
        return percentOfPositive(layout.amounts()) >= MIN_POSITIVE_PERCENT
                && (hasOwnCards(layout)
                        || hasCardCaption(layout.table())
                        || layout.roles()
                                .find(TransactionColumnRole.BALANCE_AFTER)
                                .filter(column ->
                                        TransactionHeaderVocabulary.TABLE.isPhrase("debt-name", column.headerName()))
                                .isPresent());
    }

    /** Returns whether amounts of both signs may be charges and payments of a card: as many are positive as negative. */
    public static boolean mayBeCharges(List<Optional<BigDecimal>> amounts) {
        return percentOfPositive(amounts) >= HALF;
    }

    /** Returns the percentage of positive amounts, rounded down. */
    public static long percentOfPositive(List<Optional<BigDecimal>> amounts) {
        long count = amounts.stream().flatMap(Optional::stream).count();
        long positive = amounts.stream()
                .flatMap(Optional::stream)
                .filter(amount -> amount.signum() > 0)
                .count();
        return count == 0 ? 0 : 100 * positive / count;
    }

    /**
     * Returns whether a column has few different cards: those of the account. The cards of the customers of a shop are
     * different in nearly every row.
     */
    public static boolean hasOwnCards(TransactionTableLayout layout) {
        return layout.roles()
                .find(TransactionColumnRole.CARD)
                .filter(card -> !card.isEmpty()
                        && card.distinctValues().size() * MIN_ROWS_PER_CARD
                                <= card.nonEmptyValues().size())
                .isPresent();
    }

    /** Returns whether the table is that of a card: a line above it names one, or each row has one of few cards. */
    static boolean isOfACard(TransactionTableLayout layout) {
        return hasCardCaption(layout.table())
                || (hasOwnCards(layout)
                        && layout.roles()
                                .find(TransactionColumnRole.CARD)
                                .filter(card -> !card.values().contains(""))
                                .isPresent());
    }

    /** Returns whether a line above the table names a card, or has the number of one without some of its digits. */
    static boolean hasCardCaption(SampledTable table) {
        return table.preamble().stream()
                .map(CsvGrid.Line::text)
                .anyMatch(line -> TransactionHeaderVocabulary.TABLE.containsPhrase("card-caption", line)
                        || MASKED_NUMBER.matcher(line).find());
    }

    /**
     * Returns whether the names of the amounts and of another column state charges. A single one may be that of the charges to
     * customers.
     */
    public static boolean haveChargeNames(RoleAssignment roles) {
        return hasChargeName(roles)
                && roles.columns().stream()
                                .filter(CardChargeDetector::isNamedAfterCharges)
                                .count()
                        > 1;
    }

    private static boolean hasChargeName(RoleAssignment roles) {
        return roles.find(TransactionColumnRole.AMOUNT)
                .filter(CardChargeDetector::isNamedAfterCharges)
                .isPresent();
    }

    private static boolean isNamedAfterCharges(SampledColumn column) {
        return TransactionHeaderVocabulary.TABLE.isPhrase("charge-name", column.headerName());
    }

    /**
     * Returns whether there are dates of purchase and posting but no value date and no balance, which accounts have.
     */
    private static boolean hasPurchaseAndPostingDates(RoleAssignment roles) {
        return roles.has(TransactionColumnRole.OPERATION_DATE)
                && !roles.has(TransactionColumnRole.VALUE_DATE)
                && !roles.has(TransactionColumnRole.BALANCE_AFTER);
    }

    /** Returns whether there are rows of a purchase type and none has a negative amount. */
    private static boolean hasPositivePurchases(TransactionTableLayout layout) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        int purchases = 0;
        for (int row = 0; row < layout.table().transactionRows().size(); row++) {
            if (TransactionHeaderVocabulary.TABLE.isPhrase(
                    "purchase-kind", NormalisedHeaderName.of(layout.value(TransactionColumnRole.KIND, row)))) {
                purchases++;
                if (parser.apply(layout.value(TransactionColumnRole.AMOUNT, row))
                        .filter(amount -> amount.signum() < 0)
                        .isPresent()) {
                    return false;
                }
            }
        }
        return purchases > 0;
    }
}
