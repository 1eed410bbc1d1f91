package org.mesinfos.connectors.standard.mt940;

import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.connectors.standard.statement.StatementTransactionKey;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TransactionStatus;

/** Conversion of a statement line (field 61) and its information (field 86) to a bank transaction. */
final class Mt940TransactionReader {

    private final AccountRows rows;
    private final RowSink sink;

    Mt940TransactionReader(SourceContext context, RowSink sink) {
        this.rows = new AccountRows(context);
        this.sink = sink;
    }

    void read(Mt940TransactionGroup entry, Mt940Statement statement) {
        Locator locator = Locator.line(entry.statementLine().line());
        sink.startRow();
        try {
            if (entry.isTooLarge()) {
                throw new InvalidValueException(
                        RejectionReason.TOO_LARGE,
                        Mt940Field.name(Mt940Tags.INFORMATION),
                        "more fields than the limit",
                        "one field");
            }
            Mt940StatementLine line = Mt940StatementLineParser.parse(entry.statementLine(), statement.earliestEntry());
            BankTransaction transaction = transaction(line, entry, statement);
            if (!line.mark().isExpected()) {
                statement.balance().add(line.signedAmount());
            }
            sink.accept(rows.row(
                    RecordType.BANK_TRANSACTION,
                    transaction,
                    locator,
                    statement.account().map(Mt940AccountIdentification::subject),
                    StatementTransactionKey.of(transaction)));
        } catch (InvalidValueException bad) {
            statement.balance().invalidate();
            sink.reject(bad.toRejection(locator));
        }
    }

    private BankTransaction transaction(
            Mt940StatementLine line, Mt940TransactionGroup entry, Mt940Statement statement) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        statement.account().ifPresent(id -> setAccount(transaction, id));
        statement.bic().ifPresent(transaction::setBic);
        statement.id().ifPresent(transaction::setStatementId);
        statement.currency().ifPresent(transaction::setCurrency);
        transaction.setAmount(line.signedAmount());
        transaction.setValueDate(line.valueDate());
        transaction.setBookingDate(line.entryDate());
        if (line.mark().isReversal()) {
            transaction.setReversal(true);
        }
        if (line.mark().isExpected()) {
            transaction.setStatus(TransactionStatus.PENDING);
        }
        Mt940Details details = new Mt940Details(transaction);
        Mt940InformationReader.read(entry.information(), details);
        Mt940References.read(line, details);
        details.setLabel();
        setAdditional(transaction, line, statement);
        return transaction;
    }

    private static void setAccount(BankTransaction transaction, Mt940AccountIdentification id) {
        if (id.isIban()) {
            transaction.setIban(id.reference());
        } else {
            transaction.setAccountNumber(id.reference());
        }
    }

    private static void setAdditional(BankTransaction transaction, Mt940StatementLine line, Mt940Statement statement) {
        Map<String, String> additional = transaction.getAdditional();
        line.deliveredDates().ifPresent(dates -> additional.put(":61:dates", dates));
        Optional<String> thirdLetter = statement.currency().map(code -> code.substring(code.length() - 1));
        line.fundsCode()
                .filter(letter -> !Optional.of(letter).equals(thirdLetter))
                .ifPresent(letter -> additional.put(":61:funds code", letter));
    }
}
