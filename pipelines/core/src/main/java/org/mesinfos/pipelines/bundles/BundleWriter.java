package org.mesinfos.pipelines.bundles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.PageSplit;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.pipelines.store.BundleFileContent;
import org.mesinfos.pipelines.store.BundlePeriod;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.records.RecordType;

/** Writer of the Parquet files of bundles. Not thread-safe. */
public final class BundleWriter implements AutoCloseable {

    private final RecordFileWriter writer;

    /** @param encryption encryption of the files, on which their split into pages depends */
    public BundleWriter(BundleEncryption encryption) {
        writer = new RecordFileWriter(encryption == BundleEncryption.NONE ? PageSplit.PAGES : PageSplit.NONE);
    }

    /**
     * Writes the files of a bundle.
     *
     * @param acceptedRows file of the rows that the records are made of
     * @param content store to write to
     * @return the entry that refers to the files
     */
    public PersonEntry write(PersonRecords person, ContentFile acceptedRows, ContentStore content) throws IOException {
        List<BundleFile> files = new ArrayList<>();
        for (Map.Entry<RecordType, List<SpecificRecord>> records :
                person.records().entrySet()) {
            files.add(content.writeBundleFile(person.personId(), file(records.getKey(), records.getValue())));
        }
        return new PersonEntry(
                person.personId(), acceptedRows, files, person.counts(), person.snapshotSources(), person.sources());
    }

    private BundleFileContent file(RecordType type, List<SpecificRecord> records) {
        return new BundleFileContent(
                type.fileName(),
                type.schema(),
                writer.write(type, records),
                records.size(),
                BundlePeriod.of(type, records));
    }

    @Override
    public void close() {
        writer.close();
    }
}
