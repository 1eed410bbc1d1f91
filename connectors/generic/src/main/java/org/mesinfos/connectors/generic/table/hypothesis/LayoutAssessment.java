package org.mesinfos.connectors.generic.table.hypothesis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.acceptance.PlausibilityScore;
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
            return unreadable("date and amount can be read in only " + readable + " % of the rows");
        }
        if (mostRowsLackAmounts(layout)) {
            return unreadable("most rows have a date, but no amount");
        }
        RoleAssignment roles = layout.roles();
        PlausibilityScore score = new PlausibilityScore();
        addNames(score, layout, preamble);
        addValues(score, layout);
        if (layout.table().isNamed() && !roles.hasKnownAmountName()) {
            score.add(-3 * HINT, "no column has a known name for amounts");
        }
        int foreignColumns = Math.min(roles.countForeignColumns(), isOfAnAccount(layout) ? 1 : Integer.MAX_VALUE);
        if (foreignColumns > 0) {
            score.add(-4 * HINT * foreignColumns, "a column that is unusual for transactions");
        }
        if (readable < 100) {
            score.add((readable - 100) / 4, readable + " % of the rows can be read");
        }
        String remarks = score.remarks();
        return new LayoutAssessment(
                score.plausibility(),
                Optional.of(new Acceptance(List.of(TableAmountAcceptance.of(layout), TableDateAcceptance.of(layout)))),
                roles.describe() + (remarks.isEmpty() ? "" : "; " + remarks));
    }

    private static LayoutAssessment unreadable(String reason) {
        return new LayoutAssessment(0, Optional.empty(), reason);
    }

    /** Adds the points of the columns that the names of the table and its preamble show. */
    private static void addNames(PlausibilityScore score, TransactionTableLayout layout, Preamble preamble) {
        RoleAssignment roles = layout.roles();
        score.add(layout.table().isNamed() ? NAMED_COLUMNS : UNNAMED_COLUMNS);
        if (roles.has(TransactionColumnRole.LABEL) || roles.has(TransactionColumnRole.COUNTERPARTY_NAME)) {
            score.add(2 * HINT);
        }
        if (roles.has(TransactionColumnRole.CURRENCY)
                || preamble.currency().isPresent()
                || roles.namedCurrency().isPresent()) {
            score.add(HINT);
        }
        if (roles.has(TransactionColumnRole.ACCOUNT) || preamble.account().isPresent()) {
            score.add(HINT);
        }
        if (roles.has(TransactionColumnRole.VALUE_DATE)) {
            score.add(HINT);
        }
        if (roles.has(TransactionColumnRole.DEBIT) && roles.has(TransactionColumnRole.CREDIT)) {
            score.add(HINT);
        }
    }

    /** Adds the points of the values in the sampled rows. */
    private static void addValues(PlausibilityScore score, TransactionTableLayout layout) {
        switch (RunningBalanceCheck.of(layout)) {
            case CONFIRMED -> score.add(4 * HINT);
            case CONTRADICTED -> score.add(-HINT);
            case UNKNOWN -> {
                if (layout.amounts().stream().flatMap(Optional::stream).allMatch(amount -> amount.signum() >= 0)) {
                    score.add(-2 * HINT, "no amount is a debit");
                }
            }
        }
        if (layout.signConvention() == SignConvention.REVERSED) {
            score.remark("amounts have reversed signs");
        }
        if (layout.dateFormat().certainty() == Certainty.LIKELY) {
            score.add(-2 * HINT);
        }
        if (layout.numberFormat().certainty() == Certainty.LIKELY) {
            score.add(-2 * HINT, "the decimal mark is ambiguous");
        }
        if (layout.amounts().size() == 1) {
            score.add(-HINT);
        }
    }

    /** Returns whether names or values show that the rows are those of an account. */
    private static boolean isOfAnAccount(TransactionTableLayout layout) {
        RoleAssignment roles = layout.roles();
        return roles.isWellKnown()
                || roles.hasNamedBalances()
                || roles.columns().stream().anyMatch(SampledColumn::isIsin)
                || RunningBalanceCheck.isBeyondDoubt(layout)
                || (roles.countForeignColumns() > 1
                        && (SecurityOrders.areIn(layout)
                                || TableDirections.of(layout).areOfAnAccount()));
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

    /** Returns whether most rows have a date of their own, but no amount: it may be in another column. */
    private static boolean mostRowsLackAmounts(TransactionTableLayout layout) {
        return IntStream.range(0, layout.rowCount())
                                .filter(row -> layout.isContinuation(row) && hasOwnDate(layout, row))
                                .count()
                        * 2
                > layout.rowCount();
    }

    /** Returns whether a row has a date other than that of the row above, as lines that continue a transaction have not. */
    private static boolean hasOwnDate(TransactionTableLayout layout, int row) {
        String date = layout.value(TransactionColumnRole.BOOKING_DATE, row);
        return !date.isEmpty() && (row == 0 || !date.equals(layout.value(TransactionColumnRole.BOOKING_DATE, row - 1)));
    }
}
