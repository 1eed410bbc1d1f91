package org.mesinfos.connectors.generic.table.hypothesis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.table.layout.RunningBalanceCheck;
import org.mesinfos.connectors.generic.table.layout.SignConvention;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.proof.TableAmountAcceptance;
import org.mesinfos.connectors.generic.table.proof.TableDateAcceptance;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.sign.SecurityOrders;
import org.mesinfos.connectors.generic.table.sign.TableDirections;
import org.mesinfos.connectors.generic.table.value.Certainty;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Assessment of an inferred layout.
 *
 * @param plausibility 0 to 99: how well the table looks like one of transactions. It ranks alternative layouts of one
 *     file and is no probability
 * @param acceptance the grounds on which its amounts and dates are accepted; empty if the table cannot be read
 * @param reason the evidence for and against it, without personal data
 */
public record LayoutAssessment(int plausibility, Optional<Acceptance> acceptance, String reason) {

    private static final int NAMED_COLUMNS = 60;
    private static final int UNNAMED_COLUMNS = 45;
    /** Points of each hint for or against a table of transactions; strong ones count several times. */
    private static final int HINT = 5;

    /** Lowest percentage of the sampled transactions that must be readable. */
    private static final int MIN_READABLE_PERCENT = 50;

    static LayoutAssessment assess(TransactionTableLayout layout, Preamble preamble) {
        int readable = readablePercent(layout);
        if (readable < MIN_READABLE_PERCENT) {
            return new LayoutAssessment(
                    0, Optional.empty(), "date and amount can be read in only " + readable + " % of the rows");
        }
        RoleAssignment roles = layout.roles();
        ConfidenceScore sum = new ConfidenceScore(layout.table().isNamed() ? NAMED_COLUMNS : UNNAMED_COLUMNS);
        sum.addWhen(
                roles.has(TransactionColumnRole.LABEL) || roles.has(TransactionColumnRole.COUNTERPARTY_NAME), 2, "");
        boolean currency = roles.has(TransactionColumnRole.CURRENCY)
                || preamble.currency().isPresent()
                || roles.namedCurrency().isPresent();
        sum.addWhen(currency, 1, "");
        sum.addWhen(
                roles.has(TransactionColumnRole.ACCOUNT) || preamble.account().isPresent(), 1, "");
        sum.addWhen(roles.has(TransactionColumnRole.VALUE_DATE), 1, "");
        sum.addWhen(roles.has(TransactionColumnRole.DEBIT) && roles.has(TransactionColumnRole.CREDIT), 1, "");
        switch (RunningBalanceCheck.of(layout)) {
            case CONFIRMED -> sum.addWhen(true, 4, "");
            case CONTRADICTED -> sum.addWhen(true, -1, "");
            case UNKNOWN ->
                sum.addWhen(
                        layout.amounts().stream().flatMap(Optional::stream).allMatch(amount -> amount.signum() >= 0),
                        -2,
                        "no amount is a debit");
        }
        sum.addWhen(layout.signConvention() == SignConvention.REVERSED, 0, "amounts have reversed signs");
        sum.addWhen(layout.dateFormat().certainty() == Certainty.LIKELY, -2, "");
        sum.addWhen(layout.numberFormat().certainty() == Certainty.LIKELY, -2, "the decimal mark is ambiguous");
        sum.addWhen(layout.amounts().size() == 1, -1, "");
        sum.addWhen(
                layout.table().isNamed() && !roles.hasKnownAmountName(), -3, "no column has a known name for amounts");
        boolean isOfAnAccount = roles.isWellKnown()
                || roles.hasNamedBalances()
                || roles.columns().stream().anyMatch(SampledColumn::isIsin)
                || RunningBalanceCheck.isBeyondDoubt(layout)
                || (roles.countForeignColumns() > 1
                        && (SecurityOrders.areIn(layout)
                                || TableDirections.of(layout).areOfAnAccount()));
        int foreignColumns = Math.min(roles.countForeignColumns(), isOfAnAccount ? 1 : Integer.MAX_VALUE);
        sum.addWhen(foreignColumns > 0, -4 * foreignColumns, "a column that is unusual for transactions");
        sum.total += (readable - 100) / 4;
        sum.addWhen(readable < 100, 0, readable + " % of the rows can be read");
        return new LayoutAssessment(
                Math.max(0, Math.min(99, sum.total)),
                Optional.of(new Acceptance(List.of(TableAmountAcceptance.of(layout), TableDateAcceptance.of(layout)))),
                sum.reason(roles));
    }

    /** Returns the percentage of the sampled transactions whose date and amount can be parsed. */
    private static int readablePercent(TransactionTableLayout layout) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        Function<String, Optional<LocalDate>> dates = layout.dateFormat().parser();
        int read = 0;
        int continuations = 0;
        for (int row = 0; row < amounts.size(); row++) {
            String date = layout.value(TransactionColumnRole.BOOKING_DATE, row);
            boolean hasDate = date.isEmpty()
                    ? !layout.value(TransactionColumnRole.OPERATION_DATE, row).isEmpty()
                            || !layout.value(TransactionColumnRole.VALUE_DATE, row)
                                    .isEmpty()
                    : dates.apply(date).isPresent();
            boolean isContinuation = layout.isContinuation(row);
            continuations += isContinuation ? 1 : 0;
            read += hasDate && !isContinuation && amounts.get(row).isPresent() ? 1 : 0;
        }
        int transactions = amounts.size() - continuations;
        return transactions == 0 ? 0 : 100 * read / transactions;
    }

    /** Sum of the points for and against a layout, with remarks. */
    private static final class ConfidenceScore {

        private final List<String> remarks = new ArrayList<>();
        private int total;

        ConfidenceScore(int total) {
            this.total = total;
        }

        void addWhen(boolean condition, int hints, String remark) {
            if (condition) {
                total += hints * HINT;
                if (!remark.isEmpty() && !remarks.contains(remark)) {
                    remarks.add(remark);
                }
            }
        }

        String reason(RoleAssignment roles) {
            return roles.describe() + (remarks.isEmpty() ? "" : "; " + String.join(", ", remarks));
        }
    }
}
