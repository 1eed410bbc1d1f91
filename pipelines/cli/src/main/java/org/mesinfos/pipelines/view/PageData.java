package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/**
 * The data of a page beside the files of the bundle: names, origins, and counts by day. They contain nothing of files and
 * deliveries in which the person has no record. Not thread-safe.
 */
final class PageData {

    private final Snapshot snapshot;
    private final Settings settings;
    private final ReportedDeliveryNames names;
    private final List<TypeSummary> types = new ArrayList<>();
    private final Activity activity = new Activity();
    private final PageZone zone = new PageZone();
    private final SortedSet<String> organisations = new TreeSet<>();
    private final KnownSince knownSince = new KnownSince();
    private final DeliveredLines lines;
    private final SortedMap<String, SortedSet<String>> files = new TreeMap<>();

    PageData(Snapshot snapshot, Settings settings, ReportedDeliveryNames names, ConnectorRegistry connectors) {
        this.snapshot = snapshot;
        this.settings = settings;
        this.names = names;
        this.lines = new DeliveredLines(connectors);
    }

    void add(BundleFile file, RecordType type, List<SpecificRecord> records) {
        TypeSummary summary = new TypeSummary(file, type);
        types.add(summary);
        for (SpecificRecord record : records) {
            summary.add(record);
            knownSince.add(type, record);
            String organisation = Envelope.organisation(record);
            organisations.add(organisation);
            ZoneId local = settings.organisation(organisation).zone();
            zone.add(local);
            activity.add(organisation, file.recordType(), CivilEventDay.of(type, record, local));
            for (Sighting sighting : Envelope.sightings(record)) {
                lines.add(sighting);
                files.computeIfAbsent(sighting.getDelivery(), key -> new TreeSet<>())
                        .add(sighting.getFileSha256());
            }
        }
    }

    /** Returns the delivered lines of the records that were added. */
    DeliveredLines lines() {
        return lines;
    }

    /** Writes what was counted into an object of the page. */
    void writeTo(ObjectNode page) {
        page.put("zone", zone.id());
        ArrayNode listed = page.putArray("organisations");
        for (String id : organisations) {
            OrganisationSettings organisation = settings.organisation(id);
            ObjectNode entry = listed.addObject()
                    .put("id", id)
                    .put("name", organisation.name())
                    .put("sector", organisation.sector());
            knownSince.of(id).ifPresent(day -> entry.put("since", day.toString()));
        }
        page.set("deliveries", deliveries());
        page.set("files", files());
        ArrayNode summaries = page.putArray("types");
        types.forEach(type -> summaries.add(type.json()));
        page.set("activity", activity.json());
    }

    private ObjectNode deliveries() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String id : files.keySet()) {
            ObjectNode delivery = json.putObject(id);
            names.delivery(id).ifPresent(name -> delivery.put("name", name));
            snapshot.delivery(id).ifPresent(entry -> delivery.put("organisation", entry.organisation()));
        }
        return json;
    }

    private ObjectNode files() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        files.forEach((delivery, hashes) -> {
            Optional<DeliveryEntry> entry = snapshot.delivery(delivery);
            for (FileEntry file : entry.map(DeliveryEntry::files).orElse(List.of())) {
                if (hashes.contains(file.sha256())) {
                    ObjectNode listed = json.putObject(file.sha256())
                            .put("connector", file.connector())
                            .put("rejected", file.rejectedRows());
                    names.file(file.sha256()).ifPresent(name -> listed.put("name", name));
                    file.asOf().ifPresent(day -> listed.put("asOf", day.toString()));
                }
            }
        });
        return json;
    }
}
