package org.mesinfos.connectors.standard.cda;

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
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Emitter of the rows of one document, all with the same patient as subject. Not thread-safe. */
final class ClinicalDocumentRows {

    private final SourceContext context;
    private final RowSink sink;
    private Optional<Subject> patient;

    ClinicalDocumentRows(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
        this.patient =
                context.customer().filter(customer -> !customer.isBlank()).map(Subject::customer);
    }

    /** Sets the patient identifier of the document's author. Called before all observations. */
    void setPatient(String number) {
        patient = Optional.of(Subject.customer(number));
    }

    /** States that nothing shows whose the observations are. */
    void setNoPatient() {
        patient = Optional.empty();
    }

    void read() {
        sink.startRow();
    }

    <T extends SpecificRecord> T newRecord(RecordType type, Class<T> recordClass) {
        T record = recordClass.cast(type.newRecord());
        Envelope.setOrganisation(record, context.organisation());
        patient.ifPresent(subject -> Envelope.setSubject(record, subject.kind(), subject.reference()));
        return record;
    }

    void accept(SpecificRecord record, Locator locator, RecordKey key) {
        sink.accept(new ParsedRow(RecordType.of(record), record, locator, patient, key, List.of()));
    }

    void readAndReject(Rejection rejection) {
        sink.startRow();
        sink.reject(rejection);
    }

    void skipped(Locator locator, String rule) {
        sink.skip(locator, rule);
    }
}
