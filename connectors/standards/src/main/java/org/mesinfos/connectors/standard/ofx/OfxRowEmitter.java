package org.mesinfos.connectors.standard.ofx;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Emitter of rows. Their subject is the account, or else the customer of the delivery. */
final class OfxRowEmitter {

    /** Supplier of a record that may be invalid. */
    @FunctionalInterface
    interface RecordSupplier {
        KeyedRecord read() throws InvalidValueException;
    }

    /** A record and its key. */
    record KeyedRecord(RecordType type, SpecificRecord record, RecordKey key) {}

    private final SourceContext context;
    private final RowSink sink;
    private boolean isEmpty = true;

    OfxRowEmitter(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    /** Emits one row, or its rejection if a mandatory value is missing or invalid. */
    void emit(OfxAccount account, Locator locator, RecordSupplier reader) {
        isEmpty = false;
        sink.startRow();
        try {
            KeyedRecord keyed = reader.read();
            Optional<Subject> subject = account.subject().or(this::customer);
            setSubject(keyed.record(), subject);
            sink.accept(new ParsedRow(keyed.type(), keyed.record(), locator, subject, keyed.key(), links(subject)));
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

    private void setSubject(SpecificRecord record, Optional<Subject> subject) {
        record.put(Envelope.ORGANISATION, context.organisation());
        subject.ifPresent(owner -> {
            record.put(Envelope.SUBJECT, owner.reference());
            record.put(Envelope.SUBJECT_KIND, owner.kind());
        });
    }

    private Optional<Subject> customer() {
        return context.customer().filter(name -> !name.isBlank()).map(Subject::customer);
    }

    /** Links the account to the customer of the delivery, if there is one. */
    private List<SubjectLink> links(Optional<Subject> subject) {
        return subject
                .filter(account -> account.kind() == SubjectKind.ACCOUNT)
                .flatMap(account -> customer().map(customer -> new SubjectLink(account, customer)))
                .stream()
                .toList();
    }
}
