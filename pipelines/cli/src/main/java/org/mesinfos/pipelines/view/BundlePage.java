package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeSet;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.access.InferredFields;
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

    private static final String ZONE = "Europe/Paris";

    private final Store store;
    private final Settings settings;
    private final String language;

    /**
     * @param settings names, sectors and time zones of organisations; those that are not listed are shown by their id
     * @param language language in which the page opens, {@code fr} or {@code en}; empty for that of the reader's browser
     */
    public BundlePage(Store store, Settings settings, String language) {
        this.store = store;
        this.settings = settings;
        this.language = language;
    }

    /**
     * Writes the page of a person. The same bundle, settings and language give the same bytes.
     *
     * @param snapshot the snapshot that contains the entry
     * @param page stream to write to; not closed
     * @throws IOException if the store cannot be read or the page cannot be written
     */
    public void write(Snapshot snapshot, PersonEntry person, OutputStream page) throws IOException {
        PageData data = read(snapshot, person);
        PageTemplate.load()
                .write(page, stream -> writeSummary(data, person, stream), stream -> writeFiles(data, person, stream));
    }

    private PageData read(Snapshot snapshot, PersonEntry person) throws IOException {
        PageData data = new PageData(snapshot, settings, ReportedDeliveryNames.of(store));
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

    private void writeSummary(PageData data, PersonEntry person, OutputStream page) throws IOException {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.personId())
                .put("bundleHash", person.bundleHash())
                .put("language", language)
                .put("zone", ZONE);
        data.writeTo(json);
        var inferred = json.putArray("inferredFields");
        new TreeSet<>(InferredFields.load().entries()).forEach(inferred::add);
        script(page, "page-data", "application/json", text(json));
    }

    private void writeFiles(PageData data, PersonEntry person, OutputStream page) throws IOException {
        for (BundleFile file : person.files()) {
            byte[] content = Base64.getEncoder().encode(store.content().read(file.file()));
            script(page, "file-" + file.recordType(), "text/plain", content);
        }
        script(page, "delivered-lines", "application/json", text(data.lines().read(store.content())));
    }

    /** Returns JSON that cannot end the element that contains it. */
    private static byte[] text(ObjectNode json) throws IOException {
        return new ObjectMapper()
                .writeValueAsString(json)
                .replace("<", "\\u003c")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void script(OutputStream page, String id, String type, byte[] content) throws IOException {
        page.write(("<script type=\"" + type + "\" id=\"" + id + "\">").getBytes(StandardCharsets.UTF_8));
        page.write(content);
        page.write("</script>\n".getBytes(StandardCharsets.UTF_8));
    }
}
