package org.mesinfos.connectors.generic.statement.proof;

import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.sign.SignEvidence;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementSignRule;
import org.mesinfos.connectors.generic.statement.sign.TotalCaptions;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

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
        return fitAsWell(statement) && signs.areUnmarkedIncoming() && signs.areMostlyUnmarked();
    }

    /**
     * Returns whether balances and totals would fit printed signs that are exchanged, and neither a mark of a balance, an IBAN,
     * the caption of a total nor a column of balances excludes it.
     */
    static boolean fitAsWell(ParsedStatement statement) {
        OppositeSigns signs = new OppositeSigns(statement);
        return statement.signHypothesis().signRule() == StatementSignRule.AS_PRINTED
                && statement.signHypothesis().balanceMeaning() == SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE
                && signs.haveOneColumn()
                && !signs.haveMarkedBalances()
                && statement.transactions().noneMatch(PrintedTransaction::hasBalance)
                && !signs.areOfIban()
                && statement.signEvidence().captions() != TotalCaptions.AGREE;
    }

    /**
     * Returns whether two columns of amounts without names may be exchanged: the balances are in the same columns, so that
     * they follow from the amounts in either case.
     */
    static boolean mayColumnsBeExchanged(ParsedStatement statement) {
        OppositeSigns signs = new OppositeSigns(statement);
        return statement.hasUnnamedDebitsAndCredits()
                && statement.signEvidence().captions() != TotalCaptions.AGREE
                && !signs.haveMarkedBalances()
                && statement.transactions().noneMatch(PrintedTransaction::hasBalance)
                && statement.sections().stream()
                        .flatMap(section -> section.balances().stream())
                        .allMatch(OppositeSigns::isInColumnOfAmounts);
    }

    private static boolean isInColumnOfAmounts(BalanceLine balance) {
        return balance.role()
                .filter(role -> role == TransactionColumnRole.DEBIT || role == TransactionColumnRole.CREDIT)
                .isPresent();
    }

    private boolean haveOneColumn() {
        return statement.signEvidence().singleAmounts()
                == statement.transactions().count();
    }

    private boolean areUnmarkedIncoming() {
        return statement.signEvidence().markedIncoming() == 0;
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
