package org.mesinfos.pipelines.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.records.RecordType;

/** Writer of the records of a person into a folder that only its owner can open, in one of the formats. */
public final class BundleExport {

    private final Store store;

    public BundleExport(Store store) {
        this.store = store;
    }

    /**
     * Writes the records.
     *
     * @param folder a folder that does not exist or is empty
     * @return the number of files
     * @throws AccessFolderException if the folder contains files
     * @throws IOException if the store cannot be read or the folder cannot be written
     */
    public int write(PersonEntry person, ExportFormat format, Path folder) throws IOException {
        AccessFiles files = AccessFiles.create(folder);
        if (format == ExportFormat.PARQUET) {
            for (BundleFile file : person.files()) {
                files.write(file.recordType() + ".parquet", store.content().read(file.file()));
            }
            return person.files().size();
        }
        PersonData data = read(person);
        return switch (format) {
            case CSV -> writeTables(data, files);
            case JSON -> writeLines(data, files);
            case XLSX -> {
                files.write(person.personId() + ".xlsx", Workbooks.of(data));
                yield 1;
            }
            case PARQUET -> throw new IllegalStateException("Parquet files are copied, not read");
        };
    }

    private PersonData read(PersonEntry person) throws IOException {
        PersonData data = new PersonData(InferredFields.load());
        for (BundleFile file : person.files()) {
            Optional<RecordType> type = RecordType.ofFileName(file.recordType());
            if (type.isPresent()) {
                byte[] content = store.content().read(file.file());
                for (SpecificRecord record : RecordFileReader.read(type.get(), content)) {
                    data.add(record);
                }
            }
        }
        return data;
    }

    private static int writeTables(PersonData data, AccessFiles files) throws IOException {
        for (Map.Entry<String, RecordTable> table : data.tables().entrySet()) {
            files.writeTable(
                    table.getKey() + ".csv",
                    table.getValue().header(),
                    table.getValue().rows());
        }
        files.writeTable("derived.csv", PersonData.DERIVED_HEADER, data.derived());
        return data.tables().size() + 1;
    }

    private static int writeLines(PersonData data, AccessFiles files) throws IOException {
        for (Map.Entry<String, StringBuilder> lines : data.lines().entrySet()) {
            files.write(lines.getKey() + ".jsonl", lines.getValue().toString().getBytes(StandardCharsets.UTF_8));
        }
        return data.lines().size();
    }
}
