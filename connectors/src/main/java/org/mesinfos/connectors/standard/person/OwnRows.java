package org.mesinfos.connectors.standard.person;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.Locator;
import org.mesinfos.connectors.ParsedRow;
import org.mesinfos.connectors.RecordKey;
import org.mesinfos.connectors.Rejection;
import org.mesinfos.connectors.RejectionReason;
import org.mesinfos.connectors.RowSink;
import org.mesinfos.connectors.SourceContext;
import org.mesinfos.connectors.Subject;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Hands over the rows of a file of one person. Not thread-safe. */
public final class OwnRows {

    private final SourceContext context;
    private final RowSink sink;
    private final Optional<Subject> subject;

    public OwnRows(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
        this.subject =
                context.customer().filter(customer -> !customer.isBlank()).map(Subject::customer);
    }

    /** What is known of the file. */
    public SourceContext context() {
        return context;
    }

    /** A row stands before the reader. */
    public void read() {
        sink.read();
    }

    /** A new record of whoever delivered the file. */
    public <T extends SpecificRecord> T newRecord(RecordType type, Class<T> recordClass) {
        T record = recordClass.cast(type.newRecord());
        Envelope.setOrganisation(record, context.organisation());
        subject.ifPresent(customer -> Envelope.setSubject(record, customer.kind(), customer.reference()));
        return record;
    }

    /** The row that was read became a record. */
    public void accept(SpecificRecord record, Locator locator, RecordKey key) {
        sink.accept(new ParsedRow(RecordType.of(record), record, locator, subject, key, List.of()));
    }

    /** The row that was read could not become a record. */
    public void reject(Rejection rejection) {
        sink.reject(rejection);
    }

    /** A row that could not become a record, of which nobody was told before. */
    public void readAndReject(Rejection rejection) {
        sink.read();
        sink.reject(rejection);
    }

    /** As {@link #readAndReject(Rejection)}, for a row that is wrong as a whole. */
    public void readAndReject(RejectionReason reason, Locator locator, String found, String expected) {
        readAndReject(new Rejection(reason, locator, "", found, expected));
    }

    /** What carries no record was passed over. */
    public void skipped(Locator locator, String rule) {
        sink.skipped(locator, rule);
    }
}
