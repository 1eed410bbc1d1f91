package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.TreeSet;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.access.InferredFields;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.RecordType;

/**
 * The person's page: one HTML file that contains the program of the page, the Parquet files of a bundle, and what is known
 * of their origin. It makes no request, so it works offline and sends nothing.
 */
public final class BundlePage {

    private final Store store;
    private final Settings settings;
    private final ConnectorRegistry connectors;
    private final String language;
    private final Optional<PagePassphrase> passphrase;

    /**
     * @param settings names, sectors and time zones of organisations; those that are not listed are shown by their id
     * @param connectors the connectors that may have read the files; of files that others read, no line is quoted
     * @param language language in which the page opens, {@code fr} or {@code en}; empty for that of the reader's browser
     * @param passphrase passphrase that the page asks for; empty for data in clear
     */
    public BundlePage(
            Store store,
            Settings settings,
            ConnectorRegistry connectors,
            String language,
            Optional<PagePassphrase> passphrase) {
        this.store = store;
        this.settings = settings;
        this.connectors = connectors;
        this.language = language;
        this.passphrase = passphrase;
    }

    /**
     * Writes the page of a person. Without a passphrase, the same bundle, settings and language give the same bytes.
     *
     * @param snapshot the snapshot that contains the entry
     * @param page stream to write to; not closed
     * @throws IOException if the store cannot be read or the page cannot be written
     */
    public void write(Snapshot snapshot, PersonEntry person, OutputStream page) throws IOException {
        PageData data = read(snapshot, person);
        PageParts parts = passphrase
                .<PageParts>map(secret -> new SealedParts(new PageSeal(secret), language))
                .orElseGet(PageParts::clear);
        PageTemplate.load()
                .write(
                        page,
                        stream -> writeSummary(parts, data, person, stream),
                        stream -> writeFiles(parts, data, person, stream));
    }

    private PageData read(Snapshot snapshot, PersonEntry person) throws IOException {
        PageData data = new PageData(snapshot, settings, ReportedDeliveryNames.of(store), connectors);
        for (BundleFile file : person.files()) {
            Optional<RecordType> type = RecordType.ofFileName(file.recordType());
            if (type.isPresent()) {
                data.add(
                        file,
                        type.get(),
                        RecordFileReader.read(type.get(), store.content().read(file.file())));
            }
        }
        return data;
    }

    private void writeSummary(PageParts parts, PageData data, PersonEntry person, OutputStream page)
            throws IOException {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.personId())
                .put("bundleHash", person.bundleHash())
                .put("language", language);
        data.writeTo(json);
        var inferred = json.putArray("inferredFields");
        new TreeSet<>(InferredFields.load().entries()).forEach(inferred::add);
        parts.begin(page);
        parts.json("page-data", json, page);
    }

    /** Writes the files in the order in which the summary lists their types, then the delivered lines. */
    private void writeFiles(PageParts parts, PageData data, PersonEntry person, OutputStream page) throws IOException {
        for (BundleFile file : person.files()) {
            if (RecordType.ofFileName(file.recordType()).isPresent()) {
                parts.file("file-" + file.recordType(), store.content().read(file.file()), page);
            }
        }
        parts.json("delivered-lines", data.lines().read(this::original), page);
    }

    private Optional<InputStream> original(String sha256) throws IOException {
        Optional<String> uri = store.content().findOriginal(sha256);
        return uri.isEmpty() ? Optional.empty() : Optional.of(InboxFileContent.open(uri.get(), 0));
    }
}
