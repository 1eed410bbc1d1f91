package org.mesinfos.connectors.generic.statement.sign;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.layout.DebitCreditNames;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.word.StatementKeywords;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.vocabulary.RowDirections;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Counts of the signs and headings in a statement, taken before balances are considered.
 *
 * @param singleAmounts transactions with one amount column, whose amount needs a sign
 * @param markedOutgoing those marked as outgoing
 * @param markedIncoming those marked as incoming
 * @param underHeading those under a heading of outgoing amounts
 * @param underIncomingHeading those under a heading of incoming amounts
 * @param headingConflicts transactions whose sign contradicts their heading, minus those whose sign agrees with it
 * @param mentionsDebt whether the document mentions a debt, such as a balance that is owed
 * @param repayments outgoing transactions that are payments of a debt
 * @param charges words of charges in the rows of a card whose amounts have no sign
 * @param captions agreement of the captions of totals with the printed signs
 */
public record SignEvidence(
        int singleAmounts,
        int markedOutgoing,
        int markedIncoming,
        int underHeading,
        int underIncomingHeading,
        int headingConflicts,
        boolean mentionsDebt,
        int repayments,
        RowDirections charges,
        TotalCaptions captions) {

    /** Fewer transactions do not show the usual direction. */
    private static final int MIN_AMOUNTS = 5;

    /** Returns the evidence of a document, without that of its sections. */
    public static SignEvidence ofDocument(StatementKeywords words, TotalCaptions captions) {
        return new SignEvidence(0, 0, 0, 0, 0, 0, words.indicateDebt(), 0, RowDirections.of(List.of()), captions);
    }

    /** Returns the evidence of the same document, with that of these sections. */
    public SignEvidence in(List<AccountSection> sections) {
        int single = 0;
        int outgoing = 0;
        int incoming = 0;
        int headed = 0;
        int headedIncoming = 0;
        int against = 0;
        int repaid = 0;
        List<RowDirections.SignedText> charges = new ArrayList<>();
        boolean card = AccountSection.areOfCards(sections);
        boolean owed = sections.stream()
                .flatMap(section -> section.balances().stream())
                .anyMatch(balance -> OwedBalances.isOwed(balance.text()));
        for (AccountSection section : sections) {
            for (PrintedTransaction transaction : section.transactions()) {
                if (transaction.amount(TransactionColumnRole.AMOUNT).isPresent()) {
                    PrintedDecimal money =
                            transaction.amount(TransactionColumnRole.AMOUNT).orElseThrow();
                    single++;
                    outgoing += money.sign().isOutgoing() ? 1 : 0;
                    incoming += money.sign().isIncoming() ? 1 : 0;
                    headed += transaction.headingDirection() == PrintedTransaction.HeadingDirection.OUTGOING ? 1 : 0;
                    headedIncoming +=
                            transaction.headingDirection() == PrintedTransaction.HeadingDirection.INCOMING ? 1 : 0;
                    against += headingConflict(transaction.headingDirection(), money.sign());
                    repaid += money.sign().isOutgoing() && isRepayment(transaction) ? 1 : 0;
                    if (card && money.sign() == PrintedDecimal.Sign.NONE) {
                        charges.add(new RowDirections.SignedText(transaction.words(), -1));
                    }
                }
            }
        }
        return new SignEvidence(
                single,
                outgoing,
                incoming,
                headed,
                headedIncoming,
                against,
                mentionsDebt || owed,
                repaid,
                RowDirections.of(charges),
                captions);
    }

    /**
     * Returns whether the label of a transaction is that of a debt repayment. Such a payment cannot be a charge to the
     * account.
     */
    private static boolean isRepayment(PrintedTransaction transaction) {
        return StatementVocabulary.DICTIONARY
                .findWithin("repaid", StatementVocabulary.normalise(transaction.label()))
                .isPresent();
    }

    private static int headingConflict(PrintedTransaction.HeadingDirection heading, PrintedDecimal.Sign sign) {
        return switch (heading) {
            case NONE -> 0;
            case INCOMING -> sign.isOutgoing() ? 1 : -1;
            case OUTGOING -> sign.isOutgoing() ? -1 : 1;
        };
    }

    /** Returns the possible hypotheses, the most likely first. */
    public List<SignHypothesis> hypotheses(DebitCreditNames names) {
        List<SignHypothesis> found = new ArrayList<>();
        boolean onlyIncomingMarked = markedIncoming > 0 && markedOutgoing == 0;
        // Marks of both directions mean what they say; other amounts are those of an annex.
        boolean mostlyUnmarked = (markedOutgoing == 0 || markedIncoming == 0)
                && (markedOutgoing * 2 < singleAmounts || singleAmounts < MIN_AMOUNTS);
        boolean debt = mentionsDebt
                || captions == TotalCaptions.CONTRADICT
                || headingsContradictMostSigns()
                || (charges.agree() && charges.contrary() == 0)
                || (repayments > 0 && repayments * 2 >= markedOutgoing);
        if (singleAmounts > 0 && debt && (mostlyUnmarked || headingConflicts > 0)) {
            found.add(
                    onlyIncomingMarked
                            ? hypothesis(
                                    StatementSignRule.UNMARKED_IS_DEBIT, SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE)
                            : hypothesis(StatementSignRule.REVERSED, SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE));
        }
        if (isAmbiguous()
                && singleAmounts >= MIN_AMOUNTS
                && underIncomingHeading == 0
                && captions != TotalCaptions.AGREE) {
            // If amounts have both directions, they are marked. Amounts without any mark are expenses.
            found.add(
                    hypothesis(StatementSignRule.UNMARKED_IS_DEBIT, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE));
        }
        if (singleAmounts > 0 && onlyIncomingMarked) {
            found.add(
                    hypothesis(StatementSignRule.UNMARKED_IS_DEBIT, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE));
            found.add(hypothesis(StatementSignRule.UNMARKED_IS_DEBIT, SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE));
        }
        if (underHeading > 0 && markedOutgoing == 0) {
            found.add(hypothesis(StatementSignRule.BY_HEADING, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE));
        }
        found.add(hypothesis(StatementSignRule.AS_PRINTED, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE));
        if (underHeading > 0) {
            found.add(hypothesis(StatementSignRule.BY_HEADING, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE));
            found.add(hypothesis(StatementSignRule.BY_HEADING, SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE));
        }
        if (markedOutgoing > 0) {
            // Balances do not distinguish it from the next one: a printed minus means what it says.
            found.add(hypothesis(StatementSignRule.AS_PRINTED, SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE));
        }
        if (singleAmounts > 0) {
            found.add(hypothesis(StatementSignRule.REVERSED, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE));
            found.add(
                    hypothesis(StatementSignRule.UNMARKED_IS_DEBIT, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE));
        }
        if (singleAmounts > 0 && mentionsDebt) {
            found.add(hypothesis(StatementSignRule.REVERSED, SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE));
        }
        if (names == DebitCreditNames.ASSUMED) {
            found.add(hypothesis(
                    StatementSignRule.DEBIT_CREDIT_SWAPPED, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE));
        } else if (names == DebitCreditNames.KNOWN && singleAmounts == 0) {
            found.add(hypothesis(StatementSignRule.AS_PRINTED, SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE));
        }
        return found;
    }

    /** Returns whether the headings contradict most signs: payments have a minus and charges have none, as in a debt. */
    private boolean headingsContradictMostSigns() {
        return 2 * headingConflicts > singleAmounts;
    }

    /** Returns whether there are amounts in both directions, and all are marked. */
    public boolean isFullyMarked() {
        return markedOutgoing > 0 && markedIncoming > 0 && areAllMarked();
    }

    /** Returns whether each amount has a mark. */
    public boolean areAllMarked() {
        return singleAmounts > 0 && markedOutgoing + markedIncoming == singleAmounts;
    }

    /** Returns whether nothing indicates the direction of the amounts. */
    public boolean isAmbiguous() {
        return singleAmounts > 0 && markedOutgoing == 0 && markedIncoming == 0 && underHeading == 0 && !mentionsDebt;
    }

    /** Returns whether nothing but the headings of some rows indicates the direction of the amounts. */
    public boolean areHeadedInPart() {
        return isAmbiguous() && underIncomingHeading > 0 && underIncomingHeading < singleAmounts;
    }

    private static SignHypothesis hypothesis(StatementSignRule signs, SignHypothesis.BalanceMeaning balances) {
        return new SignHypothesis(signs, balances);
    }
}
