package org.mesinfos.pipelines.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * What a run did, for the operator alone: it names files as they stand in the inbox.
 *
 * @param started when the run began
 * @param ended when it was published
 * @param summary the numbers
 * @param deliveries every delivery that stands in the inbox and was complete, sorted by organisation and name, then the
 *     files of earlier deliveries that were read again
 * @param waiting deliveries that were not taken, with the reason
 * @param tables reference tables that derived values were taken from
 */
public record RunReport(
        String started,
        String ended,
        RunSummary summary,
        List<DeliveryReport> deliveries,
        List<WaitingReport> waiting,
        List<TableReport> tables) {

    private static final String READ_AGAIN = "READ_AGAIN";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * What became of a delivery.
     *
     * @param organisation who delivered it
     * @param names under which it stands in the inbox; none where the store's own copy was read again
     * @param id content hash that names it in the store
     * @param status taken now, known from an earlier run, not what its manifest promises, or {@code READ_AGAIN} for
     *     files of it in quarantine
     * @param files its files; without numbers unless they were read now
     */
    public record DeliveryReport(
            String organisation, List<String> names, String id, String status, List<FileReport> files) {}

    /**
     * What became of a file.
     *
     * @param name its path inside the delivery; empty when it was read again
     * @param sha256 of its bytes
     * @param connector who read it; empty when nobody did
     * @param rowsRead rows that stood in it
     * @param accepted rows that became records
     * @param rejected rows that did not, by reason
     * @param skipped lines that carry no record
     * @param completeness whether it was read to its end
     * @param rowsPromised rows that {@code delivery.yaml} says it has; empty when it says nothing of them
     */
    public record FileReport(
            String name,
            String sha256,
            String connector,
            @JsonProperty("rows_read") long rowsRead,
            long accepted,
            SortedMap<String, Long> rejected,
            long skipped,
            String completeness,
            @JsonProperty("rows_promised") OptionalLong rowsPromised) {

        /** Whether other rows stand in it than the organisation says. */
        boolean breaksPromise() {
            return rowsPromised.isPresent() && rowsPromised.getAsLong() != rowsRead;
        }
    }

    /**
     * A delivery that was not taken.
     *
     * @param organisation who delivered it
     * @param name as it stands in the inbox
     * @param reason why not
     */
    public record WaitingReport(String organisation, String name, String reason) {}

    /**
     * A reference table.
     *
     * @param name of the table
     * @param version of the data it was made of
     * @param source who publishes that
     */
    public record TableReport(String name, String version, String source) {}

    /**
     * @param before the snapshot that held when the run began
     * @param after the snapshot that holds now
     * @param facts what the run has written and seen
     * @param waiting deliveries that were not taken
     * @param tables those that derived values were taken from
     */
    static RunReport of(
            Snapshot before,
            Snapshot after,
            RunSummary summary,
            List<RunFact> facts,
            List<WaitingReport> waiting,
            List<ReferenceTable> tables,
            Instant start,
            Instant end) {
        List<DeliveryReport> deliveries = facts.stream()
                .filter(fact -> fact.getKind() == RunFactKind.SEEN)
                .map(fact -> delivery(fact.getSeen(), after))
                .sorted(Comparator.comparing(DeliveryReport::organisation)
                        .thenComparing(delivery -> String.join("/", delivery.names())))
                .toList();
        List<DeliveryReport> readAgain = ReadAgain.files(before, after).stream()
                .map(again -> new DeliveryReport(
                        again.delivery().organisation(),
                        List.of(),
                        again.delivery().id(),
                        READ_AGAIN,
                        List.of(file("", again.file(), OptionalLong.empty()))))
                .toList();
        return new RunReport(
                start.toString(),
                end.toString(),
                summary,
                Stream.concat(deliveries.stream(), readAgain.stream()).toList(),
                waiting,
                tables.stream()
                        .map(table -> new TableReport(table.title(), table.version(), table.source()))
                        .toList());
    }

    private static DeliveryReport delivery(Delivery seen, Snapshot after) {
        return new DeliveryReport(
                seen.getOrganisation(),
                seen.getDrops(),
                seen.getId(),
                seen.getStatus().name(),
                files(seen, after));
    }

    /** What became of the files of a delivery that stands in the inbox. */
    static List<FileReport> files(Delivery seen, Snapshot after) {
        List<FileReport> files = new ArrayList<>();
        SortedMap<String, FileEntry> entries = new TreeMap<>();
        after.delivery(seen.getId())
                .map(DeliveryEntry::files)
                .orElse(List.of())
                .forEach(file -> entries.put(file.sha256(), file));
        for (SourceFile file : seen.getFiles()) {
            FileEntry entry = entries.get(file.getSha256());
            if (entry != null) {
                Long promised = file.getPromisedRows();
                files.add(file(
                        file.getName(), entry, promised == null ? OptionalLong.empty() : OptionalLong.of(promised)));
            }
        }
        return files;
    }

    private static FileReport file(String name, FileEntry entry, OptionalLong rowsPromised) {
        SortedMap<String, Long> rejected = new TreeMap<>();
        entry.rejected().forEach((reason, count) -> rejected.put(reason.name(), count));
        return new FileReport(
                name,
                entry.sha256(),
                entry.connector(),
                entry.rowsRead(),
                entry.accepted(),
                rejected,
                entry.skipped(),
                entry.completeness().name(),
                rowsPromised);
    }

    /** As JSON for programs. */
    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The report cannot be written as JSON", e);
        }
    }

    /** As a page for people. */
    byte[] html() {
        return RunReportPage.of(this).getBytes(StandardCharsets.UTF_8);
    }
}
