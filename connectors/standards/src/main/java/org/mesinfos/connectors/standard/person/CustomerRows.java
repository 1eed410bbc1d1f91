package org.mesinfos.connectors.standard.person;

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
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Emitter of the rows of a file that belongs to one customer. Not thread-safe. */
public final class CustomerRows {

    private final SourceContext context;
    private final RowSink sink;
    private final Optional<Subject> subject;

    public CustomerRows(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
        this.subject =
                context.customer().filter(customer -> !customer.isBlank()).map(Subject::customer);
    }

    /** Returns the context of the file. */
    public SourceContext context() {
        return context;
    }

    /** Counts a row as read. */
    public void read() {
        sink.startRow();
    }

    /** Creates a record whose subject is the customer of the delivery. */
    public <T extends SpecificRecord> T newRecord(RecordType type, Class<T> recordClass) {
        T record = recordClass.cast(type.newRecord());
        Envelope.setOrganisation(record, context.organisation());
        subject.ifPresent(customer -> Envelope.setSubject(record, customer.kind(), customer.reference()));
        return record;
    }

    /** Emits the record of the row that was read. */
    public void accept(SpecificRecord record, Locator locator, RecordKey key) {
        sink.accept(new ParsedRow(RecordType.of(record), record, locator, subject, key, List.of()));
    }

    /** Rejects the row that was read. */
    public void reject(Rejection rejection) {
        sink.reject(rejection);
    }

    /** Counts a row as read and rejects it. */
    public void readAndReject(Rejection rejection) {
        sink.startRow();
        sink.reject(rejection);
    }

    /** Counts a row as read and rejects it as a whole, without naming a column. */
    public void readAndReject(RejectionReason reason, Locator locator, String found, String expected) {
        readAndReject(new Rejection(reason, locator, "", found, expected));
    }

    /** Reports a skipped row. */
    public void skipped(Locator locator, String rule) {
        sink.skip(locator, rule);
    }
}
