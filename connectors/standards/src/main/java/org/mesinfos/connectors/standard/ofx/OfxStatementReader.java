package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Conversion of statements and account lists to bank accounts. */
final class OfxStatementReader {

    private OfxStatementReader() {}

    /**
     * Converts a statement to an account with its balances. Elements of the response and the document are added to each
     * of their statements. A statement without account belongs to the customer of the delivery.
     */
    static OfxRowEmitter.KeyedRecord account(OfxStatement statement, OfxElements response, OfxElements document) {
        BankAccount account = OfxAccountReader.fromElement(
                statement.accountElement().orElseGet(() -> TreeElement.root("ACCTFROM", 0)));
        OfxAccountReader.setBalances(account, statement.elements());
        document.putUnclaimed(account.getAdditional());
        response.putUnclaimed(account.getAdditional());
        statement.elements().putUnclaimed(account.getAdditional());
        RecordKey key = statement
                .account()
                .startKey()
                .literal(account.getBalanceDate())
                .literal(account.getPeriodEnd())
                .build(RecordKey.Kind.NATURAL);
        return new OfxRowEmitter.KeyedRecord(RecordType.BANK_ACCOUNT, account, key);
    }

    /** Converts an {@code ACCTINFO} element to an account without balances. */
    static OfxRowEmitter.KeyedRecord listedAccount(TreeElement information) throws InvalidValueException {
        Optional<TreeElement> from = OfxAccountInfo.account(information);
        BankAccount account = OfxAccountReader.fromElement(
                from.orElseThrow(() -> ValueErrors.missing("ACCTFROM", "an account of a bank, a card or a broker")));
        OfxValues.take(information, "DESC").ifPresent(account::setLabel);
        OfxAccountInfo.status(information).map(TreeElement::claim).ifPresent(account::setStatus);
        OfxElements.putUnclaimedOfRecord(information, account.getAdditional());
        RecordKey key =
                OfxAccount.of(from.get()).startKey().literal(null).literal(null).build(RecordKey.Kind.NATURAL);
        return new OfxRowEmitter.KeyedRecord(RecordType.BANK_ACCOUNT, account, key);
    }
}
