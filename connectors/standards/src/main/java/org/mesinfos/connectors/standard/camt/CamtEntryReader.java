package org.mesinfos.connectors.standard.camt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Conversion of an entry ({@code Ntry}) to bank transactions. */
final class CamtEntryReader {

    /** A value of the entry outside of its details, with its path. */
    private record EntryValue(String path, TreeValue value) {}

    private final AccountRows rows;
    private final RowSink sink;

    CamtEntryReader(SourceContext context, RowSink sink) {
        this.rows = new AccountRows(context);
        this.sink = sink;
    }

    /** Emits one row for each transaction of the entry. An invalid value rejects only its own transaction. */
    void read(TreeElement entry, Locator locator, CamtAccountStatement statement) {
        List<CamtTransaction> bookings;
        try {
            bookings = CamtBatch.transactions(entry, statement.account().currency());
        } catch (InvalidValueException bad) {
            sink.startRow();
            sink.reject(bad.toRejection(locator));
            return;
        }
        if (bookings.size() == 1) {
            readSingle(bookings.get(0), locator, statement);
        } else {
            readBatch(bookings, locator, statement);
        }
    }

    private void readSingle(CamtTransaction booking, Locator locator, CamtAccountStatement statement) {
        sink.startRow();
        try {
            BankTransaction transaction = transaction(booking, statement);
            booking.entry().forEachUnclaimed("", transaction.getAdditional()::put);
            accept(transaction, locator, CamtTransactionKey.of(booking, transaction), statement);
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(locator));
        }
    }

    private void readBatch(List<CamtTransaction> bookings, Locator locator, CamtAccountStatement statement) {
        TreeElement entry = bookings.get(0).entry();
        List<EntryValue> entryValues = new ArrayList<>();
        entry.forEachValue(
                "",
                child -> !child.name().equals("TxDtls"),
                value -> true,
                (path, value) -> entryValues.add(new EntryValue(path, value)));
        Map<String, Integer> references = new HashMap<>();
        for (int i = 0; i < bookings.size(); i++) {
            CamtTransaction booking = bookings.get(i);
            entryValues.forEach(named -> named.value().release());
            TreeElement detail = booking.details().orElseThrow();
            Locator detailLocator = Locator.path(detail.line(), locator.path() + "/" + detail.pathBelow(entry));
            sink.startRow();
            try {
                BankTransaction transaction = transaction(booking, statement);
                CamtReferences.preferDetailsReference(transaction, booking);
                putUnclaimed(entryValues, transaction.getAdditional());
                detail.forEachUnclaimed(detailsPrefix(entry), transaction.getAdditional()::put);
                accept(
                        transaction,
                        detailLocator,
                        CamtTransactionKey.ofDetails(booking, transaction, references),
                        statement);
            } catch (InvalidValueException bad) {
                sink.reject(bad.toRejection(detailLocator));
            }
        }
    }

    private static String detailsPrefix(TreeElement entry) {
        return entry.child("TxDtls").isPresent() ? "TxDtls/" : "NtryDtls/TxDtls/";
    }

    private static void putUnclaimed(List<EntryValue> values, Map<String, String> additional) {
        for (EntryValue named : values) {
            if (!named.value().isClaimed()) {
                additional.put(named.path(), named.value().value());
            }
        }
    }

    private BankTransaction transaction(CamtTransaction booking, CamtAccountStatement statement)
            throws InvalidValueException {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        CamtAccount account = statement.account();
        account.number().ifPresent(transaction::setAccountNumber);
        account.iban().ifPresent(transaction::setIban);
        account.bic().ifPresent(transaction::setBic);
        account.label().ifPresent(transaction::setAccountLabel);
        statement.id().ifPresent(transaction::setStatementId);
        booking.entry().child("CdtDbtInd").ifPresent(TreeElement::claim);
        CamtAmounts.set(transaction, booking);
        CamtReferences.set(transaction, booking);
        CamtParties.set(transaction, booking, account);
        CamtTexts.set(transaction, booking);
        return transaction;
    }

    private void accept(BankTransaction transaction, Locator locator, RecordKey key, CamtAccountStatement statement) {
        sink.accept(rows.row(
                RecordType.BANK_TRANSACTION,
                transaction,
                locator,
                statement.account().subject(),
                key));
    }
}
