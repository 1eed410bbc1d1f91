package org.mesinfos.connectors.generic.statement;

import org.mesinfos.connectors.generic.print.PrintedDecimal;

/**
 * Recognition of statements that are as consistent with all signs exchanged. If a card prints charges and the balance owed
 * without a sign, they add up like the deposits and the balance of an account, and so do their totals.
 */
final class OppositeSigns {

    private final ParsedStatement statement;

    private OppositeSigns(ParsedStatement statement) {
        this.statement = statement;
    }

    /**
     * Returns whether the amounts without a sign, which are read as incoming, may all be outgoing: they are in the majority,
     * and neither a mark, an IBAN, the caption of a total nor a column of balances shows that they belong to an account.
     */
    static boolean arePossible(ParsedStatement statement) {
        OppositeSigns signs = new OppositeSigns(statement);
        return statement.signHypothesis().signRule() == StatementSignRule.AS_PRINTED
                && statement.signHypothesis().balanceMeaning() == SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE
                && signs.haveOneColumn()
                && signs.areMostlyUnmarked()
                && !signs.haveMarkedBalances()
                && statement.transactions().noneMatch(PrintedTransaction::hasBalance)
                && !signs.areOfIban()
                && statement.signEvidence().captions() != TotalCaptions.AGREE;
    }

    private boolean haveOneColumn() {
        SignEvidence printed = statement.signEvidence();
        return printed.singleAmounts() == statement.transactions().count() && printed.markedIncoming() == 0;
    }

    private boolean areMostlyUnmarked() {
        SignEvidence printed = statement.signEvidence();
        return 2 * printed.markedOutgoing() < printed.singleAmounts();
    }

    private boolean haveMarkedBalances() {
        return statement.sections().stream()
                .flatMap(section -> section.balances().stream())
                .map(balance -> balance.amount().sign())
                .anyMatch(sign -> sign.isIncoming() || sign == PrintedDecimal.Sign.DEBIT);
    }

    private boolean areOfIban() {
        return statement.sections().stream()
                .flatMap(section -> section.account().stream())
                .anyMatch(account -> account.kind() == StatementAccount.Kind.IBAN);
    }
}
