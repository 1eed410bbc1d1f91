package org.mesinfos.pipelines.bundles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.PageSplit;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.pipelines.store.BundleFileContent;
import org.mesinfos.pipelines.store.BundlePeriod;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.views.FlatViewRows;
import org.mesinfos.records.RecordType;
import org.mesinfos.views.FlatView;
import org.mesinfos.views.FlatViewFiles;

/** Writer of the Parquet files of bundles. Not thread-safe. */
public final class BundleWriter implements AutoCloseable {

    private final RecordFileWriter writer;
    private final FlatViewFiles views;
    private final OrganisationZones zones;

    /**
     * @param encryption encryption of the files, on which their split into pages depends
     * @param views files of views beside the records
     * @param zones time zones of organisations, in which the views have their days
     */
    public BundleWriter(BundleEncryption encryption, FlatViewFiles views, OrganisationZones zones) {
        writer = new RecordFileWriter(encryption == BundleEncryption.NONE ? PageSplit.PAGES : PageSplit.NONE);
        this.views = views;
        this.zones = zones;
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
        if (views == FlatViewFiles.PARQUET) {
            for (Map.Entry<FlatView, List<SpecificRecord>> view :
                    FlatViewRows.of(person.records(), zones).entrySet()) {
                files.add(content.writeBundleFile(person.personId(), file(view.getKey(), view.getValue())));
            }
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

    /** Returns the file of a view, which has no period of its own: its rows are about those of records. */
    private BundleFileContent file(FlatView view, List<SpecificRecord> rows) {
        return new BundleFileContent(
                view.fileName(), view.schema(), writer.write(view, rows), rows.size(), Optional.empty());
    }

    @Override
    public void close() {
        writer.close();
    }
}
