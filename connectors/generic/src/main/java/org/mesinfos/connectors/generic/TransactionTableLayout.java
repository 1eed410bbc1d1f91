package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.acceptance.Proof;

/**
 * Inferred layout of a table of bank transactions.
 *
 * @param table sample of the file
 * @param roles of the columns
 * @param dateFormat format of the booking dates
 * @param numberFormat format of the amounts
 * @param signConvention whether the signs of the amounts are as in the account, or reversed as on many card statements,
 *     where outgoing amounts are positive
 * @param signCodes debit and credit codes of the sign column or, without such a column, of the texts after the amounts;
 *     empty if the amounts are signed
 * @param learntSigns proof of columns and signs by other files of the same layout
 * @param learntDates proof of the column of booking dates by other files of the same layout
 */
record TransactionTableLayout(
        SampledTable table,
        RoleAssignment roles,
        InferredDateFormat dateFormat,
        InferredNumberFormat numberFormat,
        SignConvention signConvention,
        Optional<DebitCreditCodes> signCodes,
        Optional<Proof> learntSigns,
        Optional<Proof> learntDates) {

    /** Infers the layout of a table; empty if its booking dates have no common format. */
    static Optional<TransactionTableLayout> infer(SampledTable table, RoleAssignment roles) {
        Optional<InferredDateFormat> dates =
                inferDateFormat(roles).map(assumed -> DateOrder.resolve(table, roles, assumed));
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        InferredNumberFormat numbers = InferredNumberFormat.infer(
                Stream.of(
                                TransactionColumnRole.AMOUNT,
                                TransactionColumnRole.DEBIT,
                                TransactionColumnRole.CREDIT,
                                TransactionColumnRole.BALANCE_AFTER)
                        .flatMap(role -> roles.find(role).stream())
                        .flatMap(column -> column.nonEmptyValues().stream())
                        .toList(),
                statedCurrency(roles).or(() -> UndividedCurrency.of(table)));
        SignInference sign = SignInference.infer(roles, numbers);
        TransactionTableLayout layout = new TransactionTableLayout(
                table,
                roles,
                dates.get(),
                numbers,
                sign.signConvention(),
                sign.codes(),
                Optional.empty(),
                Optional.empty());
        return Optional.of(layout.withSignConvention())
                .map(signed -> BalanceCodes.find(signed).orElse(signed))
                .flatMap(TransactionTableLayout::withSignedBalances);
    }

    /** Returns the layout with the codes of debits and credits in a column. */
    TransactionTableLayout withCodes(SampledColumn column, DebitCreditCodes codes) {
        RoleAssignment coded =
                roles.find(TransactionColumnRole.KIND).filter(column::equals).isPresent()
                        ? roles.without(TransactionColumnRole.KIND)
                        : roles;
        return new TransactionTableLayout(
                table,
                coded.with(TransactionColumnRole.SIGN, column),
                dateFormat,
                numberFormat,
                SignConvention.AS_DELIVERED,
                Optional.of(codes),
                learntSigns,
                learntDates);
    }

    /** Returns the layout without balances that lack their minus. */
    private Optional<TransactionTableLayout> withSignedBalances() {
        return UnsignedBalances.areIn(this)
                ? infer(table, roles.without(TransactionColumnRole.BALANCE_AFTER))
                : Optional.of(this);
    }

    /**
     * Returns the layout with the sign convention that the balances confirm; without balances, card charges are
     * reversed.
     */
    private TransactionTableLayout withSignConvention() {
        if (signConvention == SignConvention.REVERSED) {
            return this;
        }
        if (hasOnlyNegativeCredits()
                && signs(TransactionColumnRole.DEBIT).equals(Set.of(1))
                && RunningBalanceCheck.of(this) != RunningBalanceCheck.Verdict.CONFIRMED) {
            return with(SignConvention.OWED);
        }
        TransactionTableLayout reversed = withOppositeSigns();
        return switch (RunningBalanceCheck.of(this)) {
            case CONFIRMED -> this;
            case CONTRADICTED ->
                RunningBalanceCheck.isBeyondDoubt(reversed) && !RunningBalanceCheck.mayPrecedeAmounts(this)
                        ? reversed
                        : this;
            case UNKNOWN -> hasReversedSigns(reversed) ? reversed : this;
        };
    }

    /** Returns whether the amounts are charges: by printed balances, words in the rows, or the kind of the table. */
    private boolean hasReversedSigns(TransactionTableLayout reversed) {
        if (PrintedBalances.prove(this) || PrintedTotals.prove(this)) {
            return false;
        }
        if (PrintedBalances.prove(reversed) || PrintedTotals.prove(reversed)) {
            return true;
        }
        if (TableDirections.of(this).prove() || DirectionColumns.of(this) == DirectionColumns.Verdict.CONFIRMED) {
            return false;
        }
        if (CardChargeDetector.hasCharges(this)) {
            return true;
        }
        if (!roles.has(TransactionColumnRole.AMOUNT) || signCodes.isPresent()) {
            return false;
        }
        TableDirections words = TableDirections.of(reversed);
        return words.prove()
                || DirectionColumns.of(reversed) == DirectionColumns.Verdict.CONFIRMED
                || (CardChargeDetector.mayBeCharges(amounts()) && words.suggest());
    }

    /** Returns the layout with the balances that follow from the amounts, if no column has the name of balances. */
    TransactionTableLayout withProvenBalances() {
        if (roles.has(TransactionColumnRole.BALANCE_AFTER) || !table.isNamed()) {
            return this;
        }
        return roles.unassigned().stream()
                .filter(column -> column.isAmount() && column.hasDecimals())
                .flatMap(column -> infer(table, roles.with(TransactionColumnRole.BALANCE_AFTER, column)).stream())
                .filter(layout -> RunningBalanceCheck.isProof(layout, RunningBalanceCheck.BalancePosition.AFTER_AMOUNT))
                .findFirst()
                .orElse(this);
    }

    /** Returns the layout with the opposite sign convention. */
    TransactionTableLayout withOppositeSigns() {
        return with(signConvention == SignConvention.REVERSED ? SignConvention.AS_DELIVERED : SignConvention.REVERSED);
    }

    private TransactionTableLayout with(SignConvention other) {
        return new TransactionTableLayout(
                table, roles, dateFormat, numberFormat, other, signCodes, learntSigns, learntDates);
    }

    /** Returns the layout with another format of the booking dates. */
    TransactionTableLayout with(InferredDateFormat other) {
        return new TransactionTableLayout(
                table, roles, other, numberFormat, signConvention, signCodes, learntSigns, learntDates);
    }

    /** Returns the layout with columns and signs that other files prove. */
    TransactionTableLayout withLearntSigns() {
        return new TransactionTableLayout(
                table,
                roles,
                dateFormat,
                numberFormat,
                signConvention,
                signCodes,
                Optional.of(Proof.SAME_LAYOUT),
                learntDates);
    }

    /** Returns the layout with the column of booking dates that other files prove; empty if it has no such dates. */
    Optional<TransactionTableLayout> withLearntBookingDates(int position) {
        return roles.withBookingDates(position)
                .flatMap(learnt -> infer(table, learnt))
                .map(layout -> new TransactionTableLayout(
                        layout.table,
                        layout.roles,
                        layout.dateFormat,
                        layout.numberFormat,
                        layout.signConvention,
                        layout.signCodes,
                        layout.learntSigns,
                        Optional.of(Proof.SAME_LAYOUT)));
    }

    /** Returns the booking dates and the columns of dates that they must be distinguished from. */
    BookingDates bookingDates() {
        return BookingDates.of(table, roles, dateFormat);
    }

    /** Returns whether it is proven which column of dates contains the booking dates. */
    boolean hasProvenBookingDates() {
        return learntDates.isPresent() || bookingDates().areDistinguished(hasBalanceChain());
    }

    /** Returns whether a running balance proves the amounts and the order of the rows. */
    boolean hasBalanceChain() {
        return RunningBalanceCheck.isProof(this, RunningBalanceCheck.BalancePosition.AFTER_AMOUNT)
                || RunningBalanceCheck.isProof(this, RunningBalanceCheck.BalancePosition.BEFORE_AMOUNT);
    }

    /** Returns the column of value dates; empty if there is none, or if its dates may as well be others. */
    Optional<SampledColumn> valueDates() {
        return roles.find(TransactionColumnRole.VALUE_DATE)
                .filter(column -> table.isNamed()
                        || (hasProvenBookingDates() && bookingDates().hasValueDates(column)));
    }

    /** Returns the column of balances before the transactions; empty if balances are those after them, or absent. */
    Optional<SampledColumn> balanceBefore() {
        return roles.find(TransactionColumnRole.BALANCE_AFTER)
                .filter(column -> RunningBalanceCheck.isProof(this, RunningBalanceCheck.BalancePosition.BEFORE_AMOUNT));
    }

    /** Returns the number of sampled transactions. */
    int rowCount() {
        return roles.find(TransactionColumnRole.BOOKING_DATE)
                .orElseThrow()
                .values()
                .size();
    }

    /** Returns the signed amount of each sampled transaction in file order; empty where it cannot be parsed. */
    List<Optional<BigDecimal>> amounts() {
        Function<String, Optional<BigDecimal>> parser = numberFormat.parser();
        UnaryOperator<BigDecimal> debits =
                hasSignedDebits() ? amount -> amount : amount -> amount.abs().negate();
        List<Optional<BigDecimal>> amounts = new ArrayList<>();
        for (int row = 0; row < rowCount(); row++) {
            Optional<BigDecimal> amount = amount(row, parser, debits);
            amounts.add(signConvention == SignConvention.REVERSED ? amount.map(BigDecimal::negate) : amount);
        }
        return amounts;
    }

    private Optional<BigDecimal> amount(
            int row, Function<String, Optional<BigDecimal>> parser, UnaryOperator<BigDecimal> debits) {
        if (roles.has(TransactionColumnRole.AMOUNT)) {
            Optional<BigDecimal> amount = parser.apply(value(TransactionColumnRole.AMOUNT, row));
            boolean isOutgoing = signCodes.isPresent()
                    && (roles.has(TransactionColumnRole.SIGN)
                            ? signCodes.get().isOutgoing(value(TransactionColumnRole.SIGN, row))
                            : signCodes.get().endsWithOutgoingCode(value(TransactionColumnRole.AMOUNT, row)));
            return isOutgoing ? amount.map(BigDecimal::negate) : amount;
        }
        Optional<BigDecimal> debit = parser.apply(value(TransactionColumnRole.DEBIT, row))
                .filter(amount -> amount.signum() != 0)
                .map(debits);
        return debit.or(() -> parser.apply(value(TransactionColumnRole.CREDIT, row))
                .map(credit -> signConvention == SignConvention.OWED ? credit.negate() : credit));
    }

    /**
     * Returns whether all amounts in the column of credits are negative: they may be payments in the notation of charges, or
     * cancelled credits.
     */
    boolean hasOnlyNegativeCredits() {
        return signs(TransactionColumnRole.CREDIT).equals(Set.of(-1));
    }

    /** Returns the signs of the amounts in a column, as delivered. */
    private Set<Integer> signs(TransactionColumnRole role) {
        return roles.find(role).stream()
                .flatMap(column -> column.nonEmptyValues().stream())
                .flatMap(value -> numberFormat.parser().apply(value).stream())
                .map(BigDecimal::signum)
                .filter(sign -> sign != 0)
                .collect(Collectors.toSet());
    }

    /** Returns whether a column of debits contains all amounts with their signs, because there is none of credits. */
    boolean hasSignedDebits() {
        return !roles.has(TransactionColumnRole.CREDIT)
                && signs(TransactionColumnRole.DEBIT).contains(-1);
    }

    /** Returns the columns of the amount, debit and credit. */
    List<SampledColumn> amountColumns() {
        return TransactionColumnRole.AMOUNTS.stream()
                .flatMap(role -> roles.find(role).stream())
                .toList();
    }

    /** Returns whether a row has neither amount nor balance: it continues the transaction above. */
    boolean isContinuation(int row) {
        return Stream.of(
                        TransactionColumnRole.AMOUNT,
                        TransactionColumnRole.DEBIT,
                        TransactionColumnRole.CREDIT,
                        TransactionColumnRole.BALANCE_AFTER)
                .allMatch(role -> value(role, row).isEmpty());
    }

    /** Returns the currency that a column has in each row, or that the names of the amount columns state. */
    private static Optional<String> statedCurrency(RoleAssignment roles) {
        return roles.find(TransactionColumnRole.CURRENCY)
                .filter(CurrencyColumn::isOwn)
                .map(column -> column.distinctValues().iterator().next())
                .or(() -> namedCurrency(roles));
    }

    /** Returns the currency in the names of the amount columns. */
    Optional<String> currency() {
        return namedCurrency(roles);
    }

    private static Optional<String> namedCurrency(RoleAssignment roles) {
        return Stream.of(
                        TransactionColumnRole.AMOUNT,
                        TransactionColumnRole.DEBIT,
                        TransactionColumnRole.CREDIT,
                        TransactionColumnRole.BALANCE_AFTER)
                .flatMap(role -> roles.find(role).stream())
                .flatMap(column -> column.headerName().currency().stream())
                .findFirst();
    }

    /** Returns the delivered text of a role in a sampled row; "" if there is none. */
    String value(TransactionColumnRole role, int row) {
        return roles.find(role).map(column -> column.values().get(row)).orElse("");
    }

    /**
     * Returns the format of the booking dates. If it is ambiguous, a certain format of other dates that fits decides.
     */
    private static Optional<InferredDateFormat> inferDateFormat(RoleAssignment roles) {
        Optional<InferredDateFormat> booking =
                roles.find(TransactionColumnRole.BOOKING_DATE).flatMap(SampledColumn::dateFormat);
        if (booking.isEmpty() || booking.get().certainty() == Certainty.CERTAIN) {
            return booking;
        }
        List<String> values =
                roles.find(TransactionColumnRole.BOOKING_DATE).orElseThrow().nonEmptyValues();
        return Stream.of(TransactionColumnRole.VALUE_DATE, TransactionColumnRole.OPERATION_DATE)
                .flatMap(role -> roles.find(role).flatMap(SampledColumn::dateFormat).stream())
                .filter(form -> form.certainty() == Certainty.CERTAIN)
                .filter(form -> values.stream()
                        .allMatch(value -> form.parser().apply(value).isPresent()))
                .findFirst()
                .or(() -> booking);
    }
}
