package org.mesinfos.connectors.standard.qif;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * Emitter of rows. QIF has no account number, only a name chosen by the owner, which is not unique. So the subject of a
 * row is the customer of the delivery, and the account only if the delivery has no customer.
 */
final class QifRowEmitter {

    /** Supplier of a record that may be invalid. */
    @FunctionalInterface
    interface RecordSupplier {
        KeyedRecord read() throws InvalidValueException;
    }

    /** A record and its key. */
    record KeyedRecord(RecordType type, SpecificRecord record, RecordKey key) {}

    private final SourceContext context;
    private final RowSink sink;

    QifRowEmitter(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    /** Emits one row, or its rejection if a mandatory value is missing or invalid. */
    void emit(long line, String account, RecordSupplier reader) {
        sink.startRow();
        Locator locator = Locator.line(line);
        try {
            KeyedRecord keyed = reader.read();
            Optional<Subject> subject = subject(account);
            keyed.record().put(Envelope.ORGANISATION, context.organisation());
            subject.ifPresent(owner -> {
                keyed.record().put(Envelope.SUBJECT, owner.reference());
                keyed.record().put(Envelope.SUBJECT_KIND, owner.kind());
            });
            sink.accept(new ParsedRow(keyed.type(), keyed.record(), locator, subject, keyed.key(), List.of()));
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(locator));
        }
    }

    void reject(RejectionReason reason, Locator locator, String column, String found, String expected) {
        sink.startRow();
        sink.reject(new Rejection(reason, locator, column, found, expected));
    }

    void skipped(long line, String rule) {
        sink.skip(Locator.line(line), rule);
    }

    private Optional<Subject> subject(String account) {
        Optional<Subject> customer =
                context.customer().filter(name -> !name.isBlank()).map(Subject::customer);
        return customer.isPresent() || account.isBlank()
                ? customer
                : Optional.of(new Subject(SubjectKind.ACCOUNT, account));
    }
}
