package org.mesinfos.pipelines.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.dedup.MergeEvidence;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.Envelope;

/** Comparison of requests with a snapshot of a store. */
public final class RequestInspection {

    private final Store store;
    private final Snapshot snapshot;

    public RequestInspection(Store store, Snapshot snapshot) {
        this.store = store;
        this.snapshot = snapshot;
    }

    /** Returns the part of the store that a request concerns. */
    public RequestState inspect(PersonRequest request) throws IOException {
        Optional<PersonEntry> person = store.findPerson(snapshot, request.person());
        Optional<CalendarDay> erasedOn =
                Optional.ofNullable(snapshot.erased().people().get(request.person()));
        if (person.isEmpty()) {
            RequestState.Bundle missing =
                    erasedOn.isPresent() ? RequestState.Bundle.ERASED : RequestState.Bundle.ABSENT;
            return new RequestState(missing, erasedOn, Optional.empty(), noRows(request));
        }
        RequestState.Bundle bundle = person.get().bundleHash().equals(request.bundleHash())
                ? RequestState.Bundle.UNCHANGED
                : RequestState.Bundle.CHANGED;
        if (request.record().isEmpty()) {
            return new RequestState(bundle, erasedOn, Optional.empty(), List.of());
        }
        RequestedRecord wanted = request.record().get();
        List<SpecificRecord> records = records(person.get(), wanted);
        Optional<String> id = records.stream()
                .filter(record -> MergeEvidence.hasId(record, wanted.id()))
                .flatMap(record -> Envelope.recordId(record).stream())
                .findFirst();
        List<Optional<String>> rows = new ArrayList<>();
        for (RequestedRow row : wanted.rows()) {
            rows.add(records.stream()
                    .filter(record -> Envelope.sightings(record).stream().anyMatch(row::isAt))
                    .flatMap(record -> Envelope.recordId(record).stream())
                    .findFirst());
        }
        return new RequestState(bundle, erasedOn, id, rows);
    }

    private static List<Optional<String>> noRows(PersonRequest request) {
        int rows = request.record().map(record -> record.rows().size()).orElse(0);
        return Collections.nCopies(rows, Optional.empty());
    }

    private List<SpecificRecord> records(PersonEntry person, RequestedRecord wanted) throws IOException {
        List<SpecificRecord> records = new ArrayList<>();
        for (BundleFile file : person.files()) {
            if (file.recordType().equals(wanted.type().fileName())) {
                records.addAll(
                        RecordFileReader.read(wanted.type(), store.content().read(file.file())));
            }
        }
        return records;
    }
}
