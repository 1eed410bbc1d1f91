package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * Counts of the signs and headings in a statement, taken before balances are considered.
 *
 * @param single transactions with one amount column, whose amount needs a sign
 * @param outgoing those marked as outgoing
 * @param incoming those marked as incoming
 * @param headed those under a heading that states their direction
 * @param against transactions whose sign contradicts their heading, minus those whose sign agrees with it
 * @param owed whether the document mentions a debt
 * @param repaid outgoing transactions that are payments of a debt
 */
record SignEvidence(int single, int outgoing, int incoming, int headed, int against, boolean owed, int repaid) {

    /** Fewer transactions do not show the usual direction. */
    private static final int FEW = 5;

    static SignEvidence of(List<Section> sections, boolean owed) {
        int single = 0;
        int outgoing = 0;
        int incoming = 0;
        int headed = 0;
        int against = 0;
        int repaid = 0;
        for (Section section : sections) {
            for (Movement transaction : section.movements()) {
                if (transaction.money(Role.AMOUNT).isPresent()) {
                    PrintedMoney money = transaction.money(Role.AMOUNT).orElseThrow();
                    single++;
                    outgoing += money.sign().isOutgoing() ? 1 : 0;
                    incoming += money.sign().isIncoming() ? 1 : 0;
                    headed += transaction.heading() == Movement.Heading.OUTGOING ? 1 : 0;
                    against += against(transaction.heading(), money.sign());
                    repaid += money.sign().isOutgoing() && isRepayment(transaction) ? 1 : 0;
                }
            }
        }
        return new SignEvidence(single, outgoing, incoming, headed, against, owed, repaid);
    }

    /**
     * Returns whether the label of a transaction is that of a debt repayment. Such a payment cannot be a charge to the
     * account.
     */
    private static boolean isRepayment(Movement transaction) {
        return StatementWords.TABLE
                .within("repaid", StatementWords.comparable(transaction.label()))
                .isPresent();
    }

    private static int against(Movement.Heading heading, PrintedMoney.Sign sign) {
        return switch (heading) {
            case NONE -> 0;
            case INCOMING -> sign.isOutgoing() ? 1 : -1;
            case OUTGOING -> sign.isOutgoing() ? -1 : 1;
        };
    }

    /** Returns the possible hypotheses, the most likely first. */
    List<Hypothesis> hypotheses(boolean swappable) {
        List<Hypothesis> found = new ArrayList<>();
        boolean onlyIncomingMarked = incoming > 0 && outgoing == 0;
        boolean mostlyUnmarked = !isMarked() && (outgoing * 2 < single || single < FEW);
        boolean debt = owed || (repaid > 0 && repaid * 2 >= outgoing);
        if (single > 0 && debt && (mostlyUnmarked || against > 0)) {
            found.add(
                    onlyIncomingMarked
                            ? reading(SignRule.UNMARKED_LEAVES, Hypothesis.Balances.OWED)
                            : reading(SignRule.REVERSED, Hypothesis.Balances.OWED));
        }
        if (isDoubtful() && single >= FEW) {
            // If amounts have both directions, they are marked. Amounts without any mark are expenses.
            found.add(reading(SignRule.UNMARKED_LEAVES, Hypothesis.Balances.OWNED));
        }
        if (single > 0 && onlyIncomingMarked) {
            found.add(reading(SignRule.UNMARKED_LEAVES, Hypothesis.Balances.OWNED));
            found.add(reading(SignRule.UNMARKED_LEAVES, Hypothesis.Balances.OWED));
        }
        if (headed > 0 && outgoing == 0) {
            found.add(reading(SignRule.BY_HEADING, Hypothesis.Balances.OWNED));
        }
        found.add(reading(SignRule.AS_PRINTED, Hypothesis.Balances.OWNED));
        if (headed > 0) {
            found.add(reading(SignRule.BY_HEADING, Hypothesis.Balances.OWNED));
        }
        if (single > 0) {
            found.add(reading(SignRule.REVERSED, Hypothesis.Balances.OWNED));
            found.add(reading(SignRule.UNMARKED_LEAVES, Hypothesis.Balances.OWNED));
        }
        if (swappable) {
            found.add(reading(SignRule.SWAPPED, Hypothesis.Balances.OWNED));
        }
        return found;
    }

    /** Returns whether there are amounts in both directions, and all are marked. */
    boolean isMarked() {
        return outgoing > 0 && incoming > 0 && outgoing + incoming == single;
    }

    /** Returns whether nothing indicates the direction of the amounts. */
    boolean isDoubtful() {
        return single > 0 && outgoing == 0 && incoming == 0 && headed == 0 && !owed;
    }

    private static Hypothesis reading(SignRule signs, Hypothesis.Balances balances) {
        return new Hypothesis(signs, balances);
    }
}
