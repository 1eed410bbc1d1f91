package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.acceptance.Evidence;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.FactEvidence;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.mapping.value.Currencies;

/** The grounds on which amounts and dates of an inferred table are accepted. */
final class TransactionTableAcceptance {

    private static final int FEW_ROWS = 10;
    private static final int MOST_PERCENT = 75;

    private final TransactionTableLayout layout;
    private final RoleAssignment roles;
    private final List<Optional<BigDecimal>> amounts;

    private TransactionTableAcceptance(TransactionTableLayout layout) {
        this.layout = layout;
        this.roles = layout.roles();
        this.amounts = layout.amounts();
    }

    static Acceptance of(TransactionTableLayout layout) {
        TransactionTableAcceptance table = new TransactionTableAcceptance(layout);
        return new Acceptance(List.of(table.amount(), table.date()));
    }

    private FactEvidence amount() {
        if (layout.numberFormat().certainty() == Certainty.LIKELY) {
            return FactEvidence.of(Fact.AMOUNT, Evidence.AMBIGUOUS_DECIMALS);
        }
        if (layout.hasBalanceChain() && !BalanceGaps.haveFees(layout)) {
            return FactEvidence.of(Fact.AMOUNT, Proof.BALANCE_CHAIN);
        }
        if (PrintedBalances.prove(layout)) {
            return FactEvidence.of(Fact.AMOUNT, Proof.CLOSING_BALANCE);
        }
        if (PrintedTotals.prove(layout)) {
            return FactEvidence.of(Fact.AMOUNT, Proof.PRINTED_TOTAL);
        }
        TableDirections words = TableDirections.of(layout);
        Evidence evidence = amountEvidence(words);
        boolean certainColumns = evidence.concernsSigns() || (evidence == Evidence.UNNAMED_AMOUNTS && isSolePair());
        if (certainColumns && words.prove()) {
            return FactEvidence.of(Fact.AMOUNT, Proof.ROW_WORDS);
        }
        return layout.learnt().contains(Fact.AMOUNT) && !evidence.isContradiction()
                ? FactEvidence.of(Fact.AMOUNT, Proof.SAME_LAYOUT)
                : FactEvidence.of(Fact.AMOUNT, evidence);
    }

    private Evidence amountEvidence(TableDirections words) {
        if (RunningBalanceCheck.isBeyondDoubt(layout.withOppositeSigns())
                && !RunningBalanceCheck.isBeyondDoubt(layout)) {
            return Evidence.CONTRADICTED_BALANCES;
        }
        if (BalanceGaps.haveFees(layout)) {
            return Evidence.CONTRADICTED_BALANCES;
        }
        if (SumsOfRows.occurIn(layout)) {
            return Evidence.SUMS;
        }
        if (hasRival()) {
            return Evidence.RIVAL_COLUMN;
        }
        DirectionColumns.Verdict codes = DirectionColumns.of(layout);
        if (codes == DirectionColumns.Verdict.CONTRADICTED) {
            return Evidence.CONTRADICTED_SIGNS;
        }
        if (RunningBalanceCheck.contradictsSigns(layout)) {
            return Evidence.OPPOSITE_BALANCES;
        }
        if (RunningBalanceCheck.of(layout) == RunningBalanceCheck.Verdict.CONFIRMED
                || RunningBalanceCheck.followsOnce(layout)
                || PrintedBalances.agree(layout)) {
            return Evidence.FEW_BALANCES;
        }
        if (layout.hasOnlyNegativeCredits()) {
            return orFewWords(words, Evidence.CONTRADICTED_SIGNS);
        }
        boolean known = isMoney() || (layout.table().isNamed() && roles.hasKnownAmountName());
        if (known && codes == DirectionColumns.Verdict.CONFIRMED) {
            return Evidence.STATED_DIRECTION;
        }
        if (layout.signConvention() == SignConvention.REVERSED && CardChargeDetector.haveChargeNames(roles)) {
            return Evidence.CHARGE_NAMES;
        }
        if (layout.signConvention() == SignConvention.REVERSED
                && (known || layout.table().isNamed() || isSoleColumn())) {
            return orFewWords(words, CardChargeDetector.hasOwnCards(layout) ? Evidence.CARD_COLUMN : Evidence.CHARGES);
        }
        if (!known && isSoleColumn() && words.suggest()) {
            return Evidence.FEW_WORDS;
        }
        if (!known && isSignedPair()) {
            return Evidence.SIGNED_PAIR;
        }
        if (!known) {
            return isSoleColumn() && layout.signCodes().isEmpty() && hasNegative() && !isMostlyIncoming()
                    ? Evidence.SOLE_AMOUNTS
                    : Evidence.UNNAMED_AMOUNTS;
        }
        if (layout.signCodes().isPresent()
                || (roles.has(TransactionColumnRole.DEBIT) && roles.has(TransactionColumnRole.CREDIT))) {
            return Evidence.STATED_DIRECTION;
        }
        if (!hasNegative()) {
            return Evidence.ONE_DIRECTION;
        }
        return isMostlyIncoming()
                ? orFewWords(words, isOfAnAccount() ? Evidence.INCOMING_OF_ACCOUNT : Evidence.MOSTLY_INCOMING)
                : Evidence.SIGNED_AMOUNTS;
    }

    /**
     * Returns whether the account has an IBAN, or a column has the accounts of other parties or value dates, which lists of
     * charges do not have, and none has cards.
     */
    private boolean isOfAnAccount() {
        return !roles.has(TransactionColumnRole.CARD)
                && (PrintedIbans.areOfAccount(layout.table(), roles)
                        || roles.has(TransactionColumnRole.COUNTERPARTY_ACCOUNT)
                        || roles.has(TransactionColumnRole.VALUE_DATE));
    }

    private static Evidence orFewWords(TableDirections words, Evidence kindOfTable) {
        return words.suggest() ? Evidence.FEW_WORDS : kindOfTable;
    }

    /**
     * Returns whether positive amounts are as frequent as in a list of charges or of sales, and no plus sign shows that they
     * are incoming. In a few rows, as many payments as charges may occur by chance.
     */
    private boolean isMostlyIncoming() {
        boolean frequent = amounts.size() < FEW_ROWS
                ? CardChargeDetector.mayBeCharges(amounts)
                : CardChargeDetector.percentOfPositive(amounts) > MOST_PERCENT;
        return frequent
                && roles.find(TransactionColumnRole.AMOUNT)
                        .filter(SampledColumn::hasPlus)
                        .isEmpty();
    }

    /** Returns whether each amount has a currency, and no other column could be meant. */
    private boolean isMoney() {
        return isSoleColumn()
                && (roles.has(TransactionColumnRole.CURRENCY)
                        || layout.numberFormat().strippedTexts().stream().anyMatch(Currencies::isCodeOrSymbol));
    }

    /** Returns whether no other column has other numbers with decimals, but for those of a conversion. */
    private boolean isSoleColumn() {
        return roles.has(TransactionColumnRole.AMOUNT) && columnsOfDecimals() == 1;
    }

    /** Returns whether each row has a number in one of two columns, and no other column has numbers with decimals. */
    private boolean isSolePair() {
        return columnsOfDecimals() == 2 && areComplementary();
    }

    /** Returns whether each row has a number in one of two columns. */
    private boolean areComplementary() {
        return roles.has(TransactionColumnRole.DEBIT)
                && roles.has(TransactionColumnRole.CREDIT)
                && IntStream.range(0, layout.rowCount())
                        .noneMatch(row ->
                                layout.value(TransactionColumnRole.DEBIT, row).isEmpty()
                                        == layout.value(TransactionColumnRole.CREDIT, row)
                                                .isEmpty());
    }

    /** Returns whether each row has a negative number in one of two columns, or another number in the other one. */
    private boolean isSignedPair() {
        return areComplementary()
                && roles.find(TransactionColumnRole.DEBIT).stream()
                        .flatMap(column -> column.nonEmptyValues().stream())
                        .allMatch(TransactionTableAcceptance::isNegative)
                && roles.find(TransactionColumnRole.CREDIT).stream()
                        .flatMap(column -> column.nonEmptyValues().stream())
                        .noneMatch(TransactionTableAcceptance::isNegative);
    }

    private static boolean isNegative(String value) {
        return value.startsWith("-") || value.startsWith("\u2212");
    }

    private long columnsOfDecimals() {
        List<SampledColumn> converted = Stream.of(
                        TransactionColumnRole.ORIGINAL_AMOUNT, TransactionColumnRole.EXCHANGE_RATE)
                .flatMap(role -> roles.find(role).stream())
                .toList();
        return roles.columns().stream()
                .filter(column -> !converted.contains(column))
                .filter(column -> !column.isEmpty() && column.isAmount() && column.hasDecimals())
                .map(SampledColumn::values)
                .distinct()
                .count();
    }

    private boolean hasNegative() {
        return amounts.stream().flatMap(Optional::stream).anyMatch(amount -> amount.signum() < 0);
    }

    /**
     * Returns whether another column without a role is named like an amount, or like one in another currency, and has
     * other values.
     */
    private boolean hasRival() {
        return roles.unassigned().stream()
                .filter(column -> !column.isEmpty() && !column.isZero() && column.isAmount() && column.hasDecimals())
                .filter(column -> TransactionColumnRole.AMOUNTS.stream()
                        .anyMatch(role -> TransactionHeaderVocabulary.TABLE
                                .match(column.headerName(), role)
                                .isPresent()))
                .filter(this::differs)
                .anyMatch(column -> !isInOtherCurrencyThanTheAccount(column));
    }

    /**
     * Returns whether the lines above the table state the currency of the account, which the name of the amount names as
     * well, whereas that of the column does not.
     */
    private boolean isInOtherCurrencyThanTheAccount(SampledColumn column) {
        Optional<String> account = Preamble.of(layout.table()).accountCurrency();
        return account.isPresent()
                && roles.namedCurrency().equals(account)
                && !column.headerName().currency().equals(account);
    }

    /** Returns whether the magnitude of a value differs from that of the amount in its row. */
    private boolean differs(SampledColumn column) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        for (int row = 0; row < amounts.size(); row++) {
            Optional<BigDecimal> other = parser.apply(column.values().get(row)).filter(value -> value.signum() != 0);
            if (other.isPresent()
                    && amounts.get(row).isPresent()
                    && other.get().abs().compareTo(amounts.get(row).get().abs()) != 0) {
                return true;
            }
        }
        return false;
    }

    private FactEvidence date() {
        List<Evidence> doubts = new ArrayList<>();
        if (!layout.hasProvenBookingDates()) {
            doubts.add(columnEvidence());
        }
        if (layout.dateFormat().proof().isEmpty()) {
            doubts.add(orderEvidence());
        }
        return doubts.isEmpty()
                ? FactEvidence.of(Fact.DATE, layout.dateFormat().proof().orElseThrow())
                : FactEvidence.ofWeakest(Fact.DATE, doubts);
    }

    private Evidence columnEvidence() {
        if (layout.table().isNamed()) {
            return Evidence.UNDISTINGUISHED_DATES;
        }
        return layout.bookingDates().haveRareValueDates() ? Evidence.RARE_VALUE_DATES : Evidence.UNNAMED_DATES;
    }

    private Evidence orderEvidence() {
        List<String> values =
                roles.find(TransactionColumnRole.BOOKING_DATE).orElseThrow().nonEmptyValues();
        if (DateOrder.isOneMonth(layout.dateFormat(), values)) {
            return Evidence.ONE_MONTH;
        }
        if (!layout.dateFormat().isDayFirst()) {
            return Evidence.DAY_OR_MONTH;
        }
        if (DayFirstNames.of(layout.table())) {
            return Evidence.DAY_FIRST_LANGUAGE;
        }
        return DayFirstCountry.isShown(layout.table(), roles) ? Evidence.DAY_FIRST_COUNTRY : Evidence.DAY_OR_MONTH;
    }
}
