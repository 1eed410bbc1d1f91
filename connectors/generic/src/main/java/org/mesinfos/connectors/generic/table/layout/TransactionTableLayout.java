package org.mesinfos.connectors.generic.table.layout;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.table.date.BookingDates;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.value.InferredDateFormat;
import org.mesinfos.connectors.generic.table.value.InferredNumberFormat;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Inferred layout of a table of bank transactions. Values of all rows are computed once, when they are first asked for.
 * Immutable.
 */
public final class TransactionTableLayout {

    private final SampledTable table;
    private final RoleAssignment roles;
    private final InferredDateFormat dateFormat;
    private final InferredNumberFormat numberFormat;
    private final SignInference signs;
    private final Set<Fact> learnt;
    private final SampledMoney money;
    private @Nullable TransactionTableLayout opposite;

    /**
     * Creates a layout.
     *
     * @param table sample of the file
     * @param roles of the columns
     * @param dateFormat format of the booking dates
     * @param numberFormat format of the amounts
     * @param signs of the amounts, and codes that state them
     * @param learnt facts that other files of the same layout prove: the columns and signs of amounts, the column of booking
     *     dates
     */
    public TransactionTableLayout(
            SampledTable table,
            RoleAssignment roles,
            InferredDateFormat dateFormat,
            InferredNumberFormat numberFormat,
            SignInference signs,
            Set<Fact> learnt) {
        this.table = table;
        this.roles = roles;
        this.dateFormat = dateFormat;
        this.numberFormat = numberFormat;
        this.signs = signs;
        this.learnt = Set.copyOf(learnt);
        this.money = new SampledMoney(this);
    }

    public SampledTable table() {
        return table;
    }

    public RoleAssignment roles() {
        return roles;
    }

    /** Returns whether texts are in the first column, which may begin as the names of totals and balances do. */
    public boolean beginsWithText() {
        return roles.columns().stream()
                .filter(column -> column.position() == 0)
                .anyMatch(column -> column.isText() && !dateColumns().contains(column));
    }

    public InferredDateFormat dateFormat() {
        return dateFormat;
    }

    public InferredNumberFormat numberFormat() {
        return numberFormat;
    }

    public Set<Fact> learnt() {
        return learnt;
    }

    public SignConvention signConvention() {
        return signs.signConvention();
    }

    public FeeConvention feeConvention() {
        return signs.feeConvention();
    }

    /** Returns the codes in the sign column or after the amounts; empty if the amounts are signed. */
    public Optional<DebitCreditCodes> signCodes() {
        return signs.codes();
    }

    /** Returns whether marks state credits alone, so that amounts without one leave the account. */
    public boolean hasCreditMarks() {
        return signCodes().isPresent()
                && signCodes()
                        .equals(roles.find(TransactionColumnRole.SIGN).flatMap(DebitCreditCodes::detectCreditMarks));
    }

    /** Returns the layout with the codes of debits and credits in a column. */
    public TransactionTableLayout withCodes(SampledColumn column, DebitCreditCodes codes) {
        RoleAssignment coded =
                roles.find(TransactionColumnRole.KIND).filter(column::equals).isPresent()
                        ? roles.without(TransactionColumnRole.KIND)
                        : roles;
        return new TransactionTableLayout(
                table,
                coded.with(TransactionColumnRole.SIGN, column),
                dateFormat,
                numberFormat,
                new SignInference(Optional.of(codes), SignConvention.AS_DELIVERED),
                learnt);
    }

    /** Returns the layout with the opposite sign convention. */
    public TransactionTableLayout withOppositeSigns() {
        TransactionTableLayout other = opposite;
        if (other == null) {
            other = with(
                    signConvention() == SignConvention.REVERSED
                            ? SignConvention.AS_DELIVERED
                            : SignConvention.REVERSED);
            opposite = other;
        }
        return other;
    }

    public TransactionTableLayout with(SignConvention other) {
        return new TransactionTableLayout(
                table, roles, dateFormat, numberFormat, new SignInference(signCodes(), other, feeConvention()), learnt);
    }

    /** Returns the layout with fees in a column that are charged in addition to the amounts. */
    public TransactionTableLayout withFees(SampledColumn column, FeeConvention convention) {
        return new TransactionTableLayout(
                table,
                roles.without(TransactionColumnRole.FEES).with(TransactionColumnRole.FEES, column),
                dateFormat,
                numberFormat,
                new SignInference(signCodes(), signConvention(), convention),
                learnt);
    }

    /** Returns the layout with other roles of columns that have neither amounts nor booking dates. */
    public TransactionTableLayout with(RoleAssignment other) {
        return new TransactionTableLayout(table, other, dateFormat, numberFormat, signs, learnt);
    }

    /** Returns the layout with another format of the booking dates. */
    public TransactionTableLayout with(InferredDateFormat other) {
        return new TransactionTableLayout(table, roles, other, numberFormat, signs, learnt);
    }

    /** Returns the layout with a further fact that other files prove. */
    public TransactionTableLayout learning(Fact fact) {
        Set<Fact> more = EnumSet.of(fact);
        more.addAll(learnt);
        return new TransactionTableLayout(table, roles, dateFormat, numberFormat, signs, more);
    }

    /** Returns the booking dates and the columns of dates that they must be distinguished from. */
    public BookingDates bookingDates() {
        return BookingDates.of(table, roles, dateFormat);
    }

    /** Returns whether it is proven which column of dates contains the booking dates. */
    public boolean hasProvenBookingDates() {
        if (learnt.contains(Fact.DATE)) {
            return true;
        }
        BookingDates dates = bookingDates();
        return hasBalanceChain() ? dates.areDistinguishedInOrderOfBooking() : dates.areDistinguished();
    }

    /** Returns whether a running balance proves the amounts and the order of the rows. */
    public boolean hasBalanceChain() {
        return RunningBalanceCheck.isProof(this, RunningBalanceCheck.BalancePosition.AFTER_AMOUNT)
                || RunningBalanceCheck.isProof(this, RunningBalanceCheck.BalancePosition.BEFORE_AMOUNT);
    }

    /** Returns the column of value dates; empty if there is none, or if its dates may as well be others. */
    public Optional<SampledColumn> valueDates() {
        return roles.find(TransactionColumnRole.VALUE_DATE)
                .filter(column -> table.isNamed()
                        || (hasProvenBookingDates() && bookingDates().hasValueDates(column)));
    }

    /** Returns the column of balances before the transactions; empty if balances are those after them, or absent. */
    public Optional<SampledColumn> balanceBefore() {
        return roles.find(TransactionColumnRole.BALANCE_AFTER)
                .filter(column -> RunningBalanceCheck.isProof(this, RunningBalanceCheck.BalancePosition.BEFORE_AMOUNT));
    }

    /** Returns the number of sampled transactions. */
    public int rowCount() {
        return roles.find(TransactionColumnRole.BOOKING_DATE)
                .orElseThrow()
                .values()
                .size();
    }

    /** Returns the signed amount of each sampled transaction in file order; empty where it cannot be parsed. */
    public List<Optional<BigDecimal>> amounts() {
        return money.amounts();
    }

    /** Returns the balance of each sampled row in file order; empty where there is none. */
    public List<Optional<BigDecimal>> balances() {
        return money.balances();
    }

    /** Returns the codes that state which balances are negative; empty if there are none. */
    public Optional<BalanceSigns> balanceSigns() {
        return BalanceSigns.of(roles);
    }

    /** Returns the comparison of the running balances with the amounts. */
    BalanceAgreements balanceAgreements() {
        return money.balanceAgreements();
    }

    /**
     * Returns whether rows have a debit or a credit. The few that have both are totals.
     */
    public boolean hasRowsOfOneDirection() {
        return money.hasRowsOfOneDirection();
    }

    /** Returns the signs of the amounts, as delivered. */
    public DeliveredSigns deliveredSigns() {
        return new DeliveredSigns(roles, numberFormat);
    }

    /** Returns the columns of the amount, debit and credit, and of the fees that are charged in addition. */
    public List<SampledColumn> amountColumns() {
        return Stream.concat(TransactionColumnRole.AMOUNTS.stream(), includedFees())
                .flatMap(role -> roles.find(role).stream())
                .toList();
    }

    /** Returns the column of booking dates, and those of operations and of value dates. */
    public List<SampledColumn> dateColumns() {
        return Stream.of(
                        TransactionColumnRole.BOOKING_DATE,
                        TransactionColumnRole.OPERATION_DATE,
                        TransactionColumnRole.VALUE_DATE)
                .flatMap(role -> roles.find(role).stream())
                .toList();
    }

    private Stream<TransactionColumnRole> includedFees() {
        return feeConvention() == FeeConvention.APART ? Stream.empty() : Stream.of(TransactionColumnRole.FEES);
    }

    /** Returns whether a row has neither amount nor balance: it continues the transaction above. */
    public boolean isContinuation(int row) {
        return Stream.concat(TransactionColumnRole.MONEY.stream(), includedFees())
                .allMatch(role -> value(role, row).isEmpty());
    }

    /** Returns the delivered text of a role in a sampled row; "" if there is none. */
    public String value(TransactionColumnRole role, int row) {
        return roles.find(role).map(column -> column.values().get(row)).orElse("");
    }
}
