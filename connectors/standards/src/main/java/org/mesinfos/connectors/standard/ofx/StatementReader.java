package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.Faults;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Converts statements and account lists to bank accounts. */
final class StatementReader {

    private StatementReader() {}

    /**
     * Converts a statement to an account with its balances. Elements of the response and the document are added to each
     * of their statements. A statement without account belongs to the customer of the delivery.
     */
    static Rows.Keyed account(Statement statement, Parts response, Parts document) {
        BankAccount account =
                AccountReader.identified(statement.accountElement().orElseGet(() -> TreeElement.root("ACCTFROM", 0)));
        AccountReader.balances(account, statement.parts());
        document.eachUnclaimed(account.getAdditional());
        response.eachUnclaimed(account.getAdditional());
        statement.parts().eachUnclaimed(account.getAdditional());
        RecordKey key = statement
                .account()
                .key()
                .exactly(account.getBalanceDate())
                .exactly(account.getPeriodEnd())
                .of(RecordKey.Kind.NATURAL);
        return new Rows.Keyed(RecordType.BANK_ACCOUNT, account, key);
    }

    /** Converts an {@code ACCTINFO} element to an account without balances. */
    static Rows.Keyed listed(TreeElement information) throws BadValue {
        Optional<TreeElement> from = Listed.account(information);
        BankAccount account = AccountReader.identified(
                from.orElseThrow(() -> Faults.missing("ACCTFROM", "an account of a bank, a card or a broker")));
        Values.take(information, "DESC").ifPresent(account::setLabel);
        Listed.status(information).map(TreeElement::claim).ifPresent(account::setStatus);
        Parts.unclaimedIn(information, account.getAdditional());
        RecordKey key = Account.of(from.get()).key().exactly(null).exactly(null).of(RecordKey.Kind.NATURAL);
        return new Rows.Keyed(RecordType.BANK_ACCOUNT, account, key);
    }
}
