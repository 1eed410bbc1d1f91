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
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Hands rows over: files them under their account, or under the customer of the delivery where there is none. */
final class Rows {

    /** Makes a record of an element. */
    @FunctionalInterface
    interface Reader {
        Keyed read() throws BadValue;
    }

    /** A record with its key. */
    record Keyed(RecordType type, SpecificRecord record, RecordKey key) {}

    private final SourceContext context;
    private final RowSink sink;
    private boolean isEmpty = true;

    Rows(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    /** One row: accepted, or rejected for a value it cannot do without. */
    void read(Account account, Locator locator, Reader reader) {
        isEmpty = false;
        sink.read();
        try {
            Keyed keyed = reader.read();
            Optional<Subject> subject = account.subject().or(this::customer);
            fill(keyed.record(), subject);
            sink.accept(new ParsedRow(keyed.type(), keyed.record(), locator, subject, keyed.key(), links(subject)));
        } catch (BadValue bad) {
            sink.reject(bad.at(locator));
        }
    }

    void reject(Rejection rejection) {
        isEmpty = false;
        sink.read();
        sink.reject(rejection);
    }

    /** Whether no row came yet. */
    boolean isEmpty() {
        return isEmpty;
    }

    void skipped(Locator locator, String rule) {
        sink.skipped(locator, rule);
    }

    private void fill(SpecificRecord record, Optional<Subject> subject) {
        record.put(Envelope.ORGANISATION, context.organisation());
        subject.ifPresent(own -> {
            record.put(Envelope.SUBJECT, own.reference());
            record.put(Envelope.SUBJECT_KIND, own.kind());
        });
    }

    private Optional<Subject> customer() {
        return context.customer().filter(name -> !name.isBlank()).map(Subject::customer);
    }

    /** A delivery that names its customer says whose the account is. */
    private List<SubjectLink> links(Optional<Subject> subject) {
        return subject
                .filter(own -> own.kind() == SubjectKind.ACCOUNT)
                .flatMap(own -> customer().map(customer -> new SubjectLink(own, customer)))
                .stream()
                .toList();
    }
}
