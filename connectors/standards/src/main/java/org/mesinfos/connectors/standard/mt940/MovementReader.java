package org.mesinfos.connectors.standard.mt940;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.connectors.standard.statement.MovementKey;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TransactionStatus;

/** Converts a statement line (field 61) and its information (field 86) to a bank transaction. */
final class MovementReader {

    private final SourceContext context;
    private final RowSink sink;

    MovementReader(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    void read(OpenEntry entry, Statement statement) {
        Locator locator = Locator.line(entry.line().line());
        statement.metMovement();
        sink.read();
        try {
            if (entry.isTooLarge()) {
                throw new BadValue(
                        RejectionReason.TOO_LARGE,
                        Field.name(Tags.INFORMATION),
                        "more fields than the limit",
                        "one field");
            }
            StatementLine line = StatementLineParser.parse(entry.line());
            BankTransaction transaction = transaction(line, entry, statement);
            if (!line.mark().isExpected()) {
                statement.balance().add(transaction.getAmount());
            }
            sink.accept(new ParsedRow(
                    RecordType.BANK_TRANSACTION,
                    transaction,
                    locator,
                    statement.account().map(AccountId::subject),
                    MovementKey.of(transaction),
                    List.of()));
        } catch (BadValue bad) {
            statement.balance().lose();
            sink.reject(bad.at(locator));
        }
    }

    private BankTransaction transaction(StatementLine line, OpenEntry entry, Statement statement) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setOrganisation(context.organisation());
        statement.account().ifPresent(id -> account(transaction, id));
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
        Details details = new Details(transaction);
        Information.read(entry.information(), details);
        References.read(line, details);
        details.label();
        additional(transaction, line, statement);
        return transaction;
    }

    private static void account(BankTransaction transaction, AccountId id) {
        transaction.setSubject(id.reference());
        transaction.setSubjectKind(id.subject().kind());
        if (id.isIban()) {
            transaction.setIban(id.reference());
        } else {
            transaction.setAccountNumber(id.reference());
        }
    }

    private static void additional(BankTransaction transaction, StatementLine line, Statement statement) {
        Map<String, String> additional = transaction.getAdditional();
        line.writtenDates().ifPresent(dates -> additional.put(":61:dates", dates));
        Optional<String> thirdLetter = statement.currency().map(code -> code.substring(code.length() - 1));
        line.fundsCode()
                .filter(letter -> !Optional.of(letter).equals(thirdLetter))
                .ifPresent(letter -> additional.put(":61:funds code", letter));
    }
}
