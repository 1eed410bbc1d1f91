package org.mesinfos.connectors.standard.ofx;

import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.RecordType;

/** Emitter of rows. Their subject is the account, or else the customer of the delivery. */
final class OfxRowEmitter {

    /** Supplier of a record that may be invalid. */
    @FunctionalInterface
    interface RecordSupplier {
        KeyedRecord read() throws InvalidValueException;
    }

    /** A record and its key. */
    record KeyedRecord(RecordType type, SpecificRecord record, RecordKey key) {}

    private final AccountRows accountRows;
    private final RowSink sink;
    private boolean isEmpty = true;

    OfxRowEmitter(SourceContext context, RowSink sink) {
        this.accountRows = new AccountRows(context);
        this.sink = sink;
    }

    /** Emits one row, or its rejection if a mandatory value is missing or invalid. */
    void emit(OfxAccount account, Locator locator, RecordSupplier reader) {
        isEmpty = false;
        sink.startRow();
        try {
            KeyedRecord keyed = reader.read();
            sink.accept(accountRows.row(keyed.type(), keyed.record(), locator, account.subject(), keyed.key()));
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(locator));
        }
    }

    void reject(Rejection rejection) {
        isEmpty = false;
        sink.startRow();
        sink.reject(rejection);
    }

    /** Returns whether no row was emitted or rejected so far. */
    boolean isEmpty() {
        return isEmpty;
    }

    void skipped(Locator locator, String rule) {
        sink.skip(locator, rule);
    }
}
