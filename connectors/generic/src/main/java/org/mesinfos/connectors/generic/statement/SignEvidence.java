package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * What a statement shows of its signs before balances are looked at.
 *
 * @param single movements with one amount, which needs a sign
 * @param outgoing those of them that are marked as leaving
 * @param incoming those of them that are marked as coming in
 * @param headed those under a heading that tells their direction
 * @param against how many more of them have the sign that their heading speaks against, than have the other one
 * @param owed whether the document speaks of what is owed
 * @param repaid how many of those that are marked as leaving are payments of what was owed
 */
record SignEvidence(int single, int outgoing, int incoming, int headed, int against, boolean owed, int repaid) {

    /** So few movements do not show what is usual. */
    private static final int FEW = 5;

    static SignEvidence of(List<Section> sections, boolean owed) {
        int single = 0;
        int outgoing = 0;
        int incoming = 0;
        int headed = 0;
        int against = 0;
        int repaid = 0;
        for (Section section : sections) {
            for (Movement movement : section.movements()) {
                if (movement.money(Role.AMOUNT).isPresent()) {
                    PrintedMoney money = movement.money(Role.AMOUNT).orElseThrow();
                    single++;
                    outgoing += money.sign().isOutgoing() ? 1 : 0;
                    incoming += money.sign().isIncoming() ? 1 : 0;
                    headed += movement.heading() == Movement.Heading.OUTGOING ? 1 : 0;
                    against += against(movement.heading(), money.sign());
                    repaid += money.sign().isOutgoing() && isRepayment(movement) ? 1 : 0;
                }
            }
        }
        return new SignEvidence(single, outgoing, incoming, headed, against, owed, repaid);
    }

    /** Whether a movement tells that a debt was paid: no account is charged with that. */
    private static boolean isRepayment(Movement movement) {
        return StatementWords.TABLE
                .within("repaid", StatementWords.comparable(movement.label()))
                .isPresent();
    }

    private static int against(Movement.Heading heading, PrintedMoney.Sign sign) {
        return switch (heading) {
            case NONE -> 0;
            case INCOMING -> sign.isOutgoing() ? 1 : -1;
            case OUTGOING -> sign.isOutgoing() ? -1 : 1;
        };
    }

    /** The readings that are possible, the likeliest first. */
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
            // Where amounts go both ways something tells which way; what needs no sign is what was spent.
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

    /** Whether amounts go both ways, and each is marked. */
    boolean isMarked() {
        return outgoing > 0 && incoming > 0 && outgoing + incoming == single;
    }

    /** Whether amounts without any sign could as well be the other way round. */
    boolean isDoubtful() {
        return single > 0 && outgoing == 0 && incoming == 0 && headed == 0 && !owed;
    }

    private static Hypothesis reading(SignRule signs, Hypothesis.Balances balances) {
        return new Hypothesis(signs, balances);
    }
}
