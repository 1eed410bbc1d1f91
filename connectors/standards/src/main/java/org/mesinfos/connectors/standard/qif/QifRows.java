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
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * Hands rows over. A register has no account number, only the name its owner gave the account, which many owners give. So
 * rows are filed under the customer whom the delivery names, and under the account only where it names none.
 */
final class QifRows {

    /** Makes a record, or says what is wrong with it. */
    @FunctionalInterface
    interface Reader {
        Keyed read() throws BadValue;
    }

    /** A record with its key. */
    record Keyed(RecordType type, SpecificRecord record, RecordKey key) {}

    private final SourceContext context;
    private final RowSink sink;

    QifRows(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    /** One row: accepted, or rejected for a value it cannot do without. */
    void read(long line, String account, Reader reader) {
        sink.read();
        Locator locator = Locator.line(line);
        try {
            Keyed keyed = reader.read();
            Optional<Subject> subject = subject(account);
            keyed.record().put(Envelope.ORGANISATION, context.organisation());
            subject.ifPresent(own -> {
                keyed.record().put(Envelope.SUBJECT, own.reference());
                keyed.record().put(Envelope.SUBJECT_KIND, own.kind());
            });
            sink.accept(new ParsedRow(keyed.type(), keyed.record(), locator, subject, keyed.key(), List.of()));
        } catch (BadValue bad) {
            sink.reject(bad.at(locator));
        }
    }

    void reject(RejectionReason reason, Locator locator, String column, String found, String expected) {
        sink.read();
        sink.reject(new Rejection(reason, locator, column, found, expected));
    }

    void skipped(long line, String rule) {
        sink.skipped(Locator.line(line), rule);
    }

    private Optional<Subject> subject(String account) {
        Optional<Subject> customer =
                context.customer().filter(name -> !name.isBlank()).map(Subject::customer);
        return customer.isPresent() || account.isBlank()
                ? customer
                : Optional.of(new Subject(SubjectKind.ACCOUNT, account));
    }
}
