package org.mesinfos.connectors.standard.camt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Converts an entry ({@code Ntry}) to bank transactions. */
final class EntryReader {

    /** A value of the entry outside of its details, with its path. */
    private record Named(String path, TreeValue value) {}

    private static final String DETAIL_PREFIX = "NtryDtls/TxDtls/";

    private final SourceContext context;
    private final RowSink sink;

    EntryReader(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    /** Emits one row for each transaction of the entry. An invalid value rejects only its own transaction. */
    void read(TreeElement entry, Locator locator, Statement statement) {
        List<Booking> bookings;
        try {
            bookings = Batch.bookings(entry, statement.account().currency());
        } catch (BadValue bad) {
            sink.read();
            sink.reject(bad.at(locator));
            return;
        }
        if (bookings.size() == 1) {
            one(bookings.get(0), locator, statement);
        } else {
            several(bookings, locator, statement);
        }
    }

    private void one(Booking booking, Locator locator, Statement statement) {
        sink.read();
        try {
            BankTransaction transaction = transaction(booking, statement);
            booking.entry().eachUnclaimed("", transaction.getAdditional()::put);
            accept(transaction, locator, EntryKey.of(booking, transaction), statement);
        } catch (BadValue bad) {
            sink.reject(bad.at(locator));
        }
    }

    private void several(List<Booking> bookings, Locator locator, Statement statement) {
        TreeElement entry = bookings.get(0).entry();
        List<Named> entryValues = new ArrayList<>();
        entry.eachValue(
                "",
                child -> !child.name().equals("TxDtls"),
                value -> true,
                (path, value) -> entryValues.add(new Named(path, value)));
        Map<String, Integer> references = new HashMap<>();
        for (int i = 0; i < bookings.size(); i++) {
            Booking booking = bookings.get(i);
            entryValues.forEach(named -> named.value().release());
            TreeElement detail = booking.detail().orElseThrow();
            Locator detailLocator = Locator.path(detail.line(), locator.path() + "/" + detail.pathBelow(entry));
            sink.read();
            try {
                BankTransaction transaction = transaction(booking, statement);
                References.preferOwn(transaction, booking);
                unclaimed(entryValues, transaction.getAdditional());
                detail.eachUnclaimed(DETAIL_PREFIX, transaction.getAdditional()::put);
                accept(transaction, detailLocator, EntryKey.ofDetail(booking, transaction, references), statement);
            } catch (BadValue bad) {
                sink.reject(bad.at(detailLocator));
            }
        }
    }

    private static void unclaimed(List<Named> values, Map<String, String> additional) {
        for (Named named : values) {
            if (!named.value().claimed()) {
                additional.put(named.path(), named.value().value());
            }
        }
    }

    private BankTransaction transaction(Booking booking, Statement statement) throws BadValue {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setOrganisation(context.organisation());
        Account account = statement.account();
        account.number().ifPresent(transaction::setAccountNumber);
        account.iban().ifPresent(transaction::setIban);
        account.bic().ifPresent(transaction::setBic);
        account.label().ifPresent(transaction::setAccountLabel);
        statement.id().ifPresent(transaction::setStatementId);
        booking.entry().child("CdtDbtInd").ifPresent(TreeElement::claim);
        Amounts.set(transaction, booking);
        References.set(transaction, booking);
        Parties.set(transaction, booking, account);
        Texts.set(transaction, booking);
        return transaction;
    }

    private void accept(BankTransaction transaction, Locator locator, RecordKey key, Statement statement) {
        Optional<Subject> subject = statement.account().subject();
        subject.ifPresent(account -> {
            transaction.setSubject(account.reference());
            transaction.setSubjectKind(account.kind());
        });
        sink.accept(new ParsedRow(RecordType.BANK_TRANSACTION, transaction, locator, subject, key, List.of()));
    }
}
