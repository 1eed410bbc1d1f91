package org.mesinfos.pipelines.cli.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.parquet.RecordColumnReader;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;

/** Records of a bundle file with their sightings, read from the columns of these only. */
final class RecordSightings {

    private static final String SIGHTINGS = "sightings";

    private RecordSightings() {}

    /**
     * A record and the rows that report it.
     *
     * @param type record type, as in file names
     * @param file path of the bundle file in the store
     * @param id record id
     */
    record Sighted(String type, String file, String id, List<Place> places) {}

    /**
     * The place of a row.
     *
     * @param page page, or null if the format has none
     * @param line line, or null if the format has none
     */
    record Place(
            String delivery,
            String fileSha256,
            @Nullable String page,
            @Nullable String line) {

        boolean isAt(FilePlace place) {
            String soughtPage = place.locator().page() == 0
                    ? null
                    : Integer.toString(place.locator().page());
            return fileSha256.equals(place.sha256())
                    && Long.toString(place.locator().line()).equals(line)
                    && (soughtPage == null || soughtPage.equals(page));
        }

        /** Returns the file, page, line and delivery, by their names as far as they are known. */
        String text(ReportedDeliveryNames names) {
            return "file " + names.fileTextOfDelivery(delivery, fileSha256) + (page == null ? "" : ", page " + page)
                    + (line == null ? "" : ", line " + line) + ", delivery " + names.deliveryText(delivery);
        }
    }

    /** Reads all records of a file; none of a view, which is made of records of other files. */
    static List<Sighted> read(ContentStore content, BundleFile file) throws IOException {
        if (!file.hasRecords()) {
            return List.of();
        }
        RecordColumnReader reader = RecordColumnReader.open(content.read(file.file()));
        List<List<@Nullable String>> ids = reader.read("record_id");
        List<List<@Nullable String>> deliveries = reader.read(SIGHTINGS, "delivery");
        List<List<@Nullable String>> files = reader.read(SIGHTINGS, "file_sha256");
        List<List<@Nullable String>> pages = reader.read(SIGHTINGS, "page");
        List<List<@Nullable String>> lines = reader.read(SIGHTINGS, "line");
        List<Sighted> records = new ArrayList<>(ids.size());
        for (int row = 0; row < ids.size(); row++) {
            List<Place> places = new ArrayList<>();
            for (int sighting = 0; sighting < files.get(row).size(); sighting++) {
                places.add(new Place(
                        String.valueOf(deliveries.get(row).get(sighting)),
                        String.valueOf(files.get(row).get(sighting)),
                        value(pages.get(row), sighting),
                        value(lines.get(row), sighting)));
            }
            records.add(
                    new Sighted(file.recordType(), file.file().path(), String.valueOf(value(ids.get(row), 0)), places));
        }
        return records;
    }

    private static @Nullable String value(List<@Nullable String> values, int index) {
        return index < values.size() ? values.get(index) : null;
    }
}
