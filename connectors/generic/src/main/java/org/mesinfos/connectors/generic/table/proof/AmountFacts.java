package org.mesinfos.connectors.generic.table.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.balance.PrintedBalances;
import org.mesinfos.connectors.generic.table.date.PrintedIbans;
import org.mesinfos.connectors.generic.table.layout.FeeConvention;
import org.mesinfos.connectors.generic.table.layout.RunningBalanceCheck;
import org.mesinfos.connectors.generic.table.layout.SignConvention;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sign.CardChargeDetector;
import org.mesinfos.connectors.generic.table.sign.DecimalColumns;
import org.mesinfos.connectors.generic.table.sign.DirectionColumns;
import org.mesinfos.connectors.generic.table.sign.TableDirections;
import org.mesinfos.connectors.generic.table.value.CurrencyColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.RowDirections;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Facts about the amounts of a table from which {@link AmountRule}s derive their evidence.
 *
 * @param layout layout of the table
 * @param columns columns with decimals
 * @param words directions that words in the rows state
 * @param codes comparison of signs with columns that state directions
 */
record AmountFacts(
        TransactionTableLayout layout, DecimalColumns columns, TableDirections words, DirectionColumns.Verdict codes) {

    private static final int FEW_ROWS = 10;
    private static final int MOST_PERCENT = 75;

    /** Fewer amounts may be whole by chance. */
    private static final int MIN_WHOLE_AMOUNTS = 3;

    /** Currencies in which hardly any payments are whole. */
    private static final Set<String> CURRENCIES_WITH_CENTS = Set.of("EUR", "USD", "GBP", "CHF", "CAD", "AUD");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static AmountFacts of(TransactionTableLayout layout) {
        return new AmountFacts(
                layout, DecimalColumns.of(layout), TableDirections.of(layout), DirectionColumns.of(layout));
    }

    /** Returns whether the balances follow from the amounts with the opposite sign, and not from the amounts. */
    boolean haveOppositeBalances() {
        return RunningBalanceCheck.isBeyondDoubt(layout.withOppositeSigns())
                && !RunningBalanceCheck.isBeyondDoubt(layout);
    }

    /**
     * Returns whether the balances may be those of a debt, which grows by what leaves the account: most amounts are incoming on a
     * card, or words state the opposite signs.
     */
    boolean haveBalancesOfADebt() {
        return haveSomeBalances()
                && roles().has(TransactionColumnRole.AMOUNT)
                && layout.signCodes().isEmpty()
                && (CardChargeDetector.mayHaveDebts(layout)
                        || TableDirections.of(layout.withOppositeSigns()).suggest());
    }

    /** Returns whether fees have a column of their own, and nothing shows whether they are part of the amounts. */
    boolean haveFeesApart() {
        return layout.feeConvention() == FeeConvention.APART
                && roles().find(TransactionColumnRole.FEES)
                        .filter(column -> new FeesApart(layout, column).mayBeCharged())
                        .isPresent();
    }

    /** Returns whether all amounts are whole numbers of several digits, in a currency whose amounts usually have decimals. */
    boolean areWhole() {
        List<BigDecimal> amounts = layout.amounts().stream()
                .flatMap(Optional::stream)
                .filter(amount -> amount.signum() != 0)
                .toList();
        return amounts.size() >= MIN_WHOLE_AMOUNTS
                && currencies().stream().anyMatch(CURRENCIES_WITH_CENTS::contains)
                && haveNoMark()
                && amounts.stream().anyMatch(amount -> amount.abs().compareTo(HUNDRED) >= 0);
    }

    /** Returns whether the name of an amount says that it is in the smallest unit of its currency, and no amount has a mark. */
    boolean areInMinorUnit() {
        return haveNoMark()
                && layout.amountColumns().stream()
                        .anyMatch(column -> TransactionHeaderVocabulary.TABLE.isInMinorUnit(column.headerName()));
    }

    private boolean haveNoMark() {
        return layout.amountColumns().stream()
                .flatMap(column -> column.nonEmptyValues().stream())
                .allMatch(value -> value.indexOf('.') < 0 && value.indexOf(',') < 0);
    }

    private Set<String> currencies() {
        return Stream.concat(
                        roles().find(TransactionColumnRole.CURRENCY).stream()
                                .flatMap(column -> column.distinctValues().stream()),
                        roles().namedCurrency().stream())
                .collect(Collectors.toSet());
    }

    /** Returns whether some balances follow from the amounts. */
    boolean haveSomeBalances() {
        return RunningBalanceCheck.of(layout) == RunningBalanceCheck.Verdict.CONFIRMED
                || RunningBalanceCheck.followsOnce(layout)
                || PrintedBalances.agree(layout);
    }

    /** Returns whether the column of amounts is known: by its name, or by a currency beside the only numbers. */
    boolean areKnown() {
        return isMoney() || (layout.table().isNamed() && roles().hasKnownAmountName());
    }

    /**
     * Returns whether a word that has the same direction for everyone contradicts a sign, and none agrees with one. The signs are
     * not those of named columns or codes, and some are negative.
     */
    boolean areContraryToWords() {
        RowDirections opposite = TableDirections.of(layout.withOppositeSigns()).rows();
        return haveNegative() && !haveStatedDirections() && opposite.isDecisive() && opposite.contrary() == 0;
    }

    /** Returns whether positive amounts were taken for charges. */
    boolean areReversed() {
        return layout.signConvention() == SignConvention.REVERSED;
    }

    /** Returns whether the amounts of a column with a name, or of the only one, were taken for charges. */
    boolean areCharges() {
        return areReversed() && (areKnown() || layout.table().isNamed() || columns.areSole());
    }

    /** Returns whether codes, or columns of debits and credits, state each direction. */
    boolean haveStatedDirections() {
        return layout.signCodes().isPresent()
                || (roles().has(TransactionColumnRole.DEBIT) && roles().has(TransactionColumnRole.CREDIT));
    }

    /** Returns whether a column names different assets, and none has currencies. */
    boolean areOfSeveralAssets() {
        return !roles().has(TransactionColumnRole.CURRENCY)
                && roles().namedCurrency().isEmpty()
                && roles().currenciesOfDebitsAndCredits().isEmpty()
                && roles().columns().stream()
                        .filter(CurrencyColumn::isNamedAfterAssets)
                        .anyMatch(column -> column.distinctValues().size() > 1);
    }

    /** Returns whether marks below a known name state credits alone, so that other amounts are charges. */
    boolean haveCreditMarks() {
        return areKnown() && layout.hasCreditMarks();
    }

    /**
     * Returns whether the account has an IBAN, or a column has the accounts of other parties or value dates, which lists of
     * charges do not have, and none has cards.
     */
    boolean areOfAnAccount() {
        return !roles().has(TransactionColumnRole.CARD)
                && (PrintedIbans.areOfAccount(layout.table(), roles())
                        || roles().has(TransactionColumnRole.COUNTERPARTY_ACCOUNT)
                        || roles().has(TransactionColumnRole.VALUE_DATE));
    }

    /**
     * Returns whether positive amounts are as frequent as in a list of charges or of sales, and no plus sign shows that they
     * are incoming. In a few rows, as many payments as charges may occur by chance.
     */
    boolean areMostlyIncoming() {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        boolean frequent = amounts.size() < FEW_ROWS
                ? CardChargeDetector.mayBeCharges(amounts)
                : CardChargeDetector.percentOfPositive(amounts) > MOST_PERCENT;
        return frequent
                && roles().find(TransactionColumnRole.AMOUNT)
                        .filter(SampledColumn::hasPlus)
                        .isEmpty();
    }

    boolean haveNegative() {
        return layout.amounts().stream().flatMap(Optional::stream).anyMatch(amount -> amount.signum() < 0);
    }

    /** Returns whether each amount has a currency, and no other column could be meant. */
    private boolean isMoney() {
        return columns.areSole()
                && (roles().has(TransactionColumnRole.CURRENCY)
                        || roles().namedCurrency().isPresent()
                        || layout.numberFormat().strippedTexts().stream().anyMatch(Currencies::isCodeOrSymbol));
    }

    RoleAssignment roles() {
        return layout.roles();
    }
}
