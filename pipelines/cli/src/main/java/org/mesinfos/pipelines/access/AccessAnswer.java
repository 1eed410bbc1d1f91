package org.mesinfos.pipelines.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaDescriptions;

/**
 * Writer of the answer to a person's request for their data into a folder:
 *
 * <pre>{@code
 * READ-ME.txt            contents, organisations, rights
 * bundle/*.parquet       the bundle, byte for byte
 * csv/<type>.csv         the delivered values of each record
 * json/<type>.jsonl      each record with its sightings and derived values
 * organisations/<organisation>.csv   each value, stated or inferred by the organisation
 * fields.csv             each field of these tables with its meaning
 * derived.csv  sources.csv  readers.csv
 * }</pre>
 */
public final class AccessAnswer {

    private final Store store;
    private final PageLanguage language;
    private final ReaderTable readers;
    private final Optional<SortedMap<String, Long>> possible;

    /**
     * @param language language of the explanations; values are never translated
     * @param readers the applications that may read the person's data
     * @param possible number of held rows by organisation that may be about the person; empty if it is unknown
     */
    public AccessAnswer(
            Store store, PageLanguage language, ReaderTable readers, Optional<SortedMap<String, Long>> possible) {
        this.store = store;
        this.language = language;
        this.readers = readers;
        this.possible = possible;
    }

    /**
     * Writes the answer.
     *
     * @param snapshot the snapshot that contains the entry
     * @param folder a folder that does not exist or is empty
     * @throws AccessFolderException if the folder contains files
     * @throws IOException if the store cannot be read or the folder cannot be written
     */
    public void write(Snapshot snapshot, PersonEntry person, Path folder) throws IOException {
        AccessFiles files = AccessFiles.create(folder);
        PersonData data = new PersonData(InferredFields.load());
        for (BundleFile file : person.files()) {
            byte[] content = store.content().read(file.file());
            files.write("bundle/" + file.name(), content);
            Optional<RecordType> type = RecordType.ofFileName(file.recordType());
            if (type.isPresent()) {
                for (SpecificRecord record : RecordFileReader.read(type.get(), content)) {
                    data.add(record);
                }
            }
        }
        writeTables(data, files);
        files.writeTable(
                "fields.csv",
                FieldTable.HEADER,
                new FieldTable(SchemaDescriptions.in(language.locale())).rows(data.tables()));
        files.writeTable("sources.csv", SourceTable.HEADER, data.sources().rows(snapshot));
        files.writeTable("derived.csv", PersonData.DERIVED_HEADER, data.derived());
        files.writeTable("readers.csv", ReaderTable.HEADER, readers.rows(snapshot, identity(snapshot), person));
        files.writeText(
                AccessTexts.in(language).text("file.readme"), new AccessReadMe(language).text(person, data, possible));
    }

    private IdentityEvidence identity(Snapshot snapshot) throws IOException {
        return snapshot.identity().isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(store.content().read(snapshot.identity().get()));
    }

    private static void writeTables(PersonData data, AccessFiles files) throws IOException {
        for (Map.Entry<String, RecordTable> table : data.tables().entrySet()) {
            files.writeTable(
                    "csv/" + table.getKey() + ".csv",
                    table.getValue().header(),
                    table.getValue().rows());
        }
        for (Map.Entry<String, StringBuilder> lines : data.lines().entrySet()) {
            files.write(
                    "json/" + lines.getKey() + ".jsonl",
                    lines.getValue().toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, OrganisationValues> organisation :
                data.organisations().entrySet()) {
            files.writeTable(
                    "organisations/" + organisation.getKey() + ".csv",
                    OrganisationValues.HEADER,
                    organisation.getValue().rows());
        }
    }
}
