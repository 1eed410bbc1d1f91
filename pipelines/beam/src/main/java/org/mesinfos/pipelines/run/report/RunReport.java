package org.mesinfos.pipelines.run.report;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.reread.ReplayedFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Report of a run. It is for the operator only, because it contains file names of the inbox.
 *
 * @param started start of the run
 * @param ended time of publication
 * @param summary counts of the run
 * @param deliveries every complete delivery in the inbox, sorted by organisation and name, followed by the replayed
 *     files of earlier deliveries
 * @param waiting deliveries that were not taken, with the reason
 * @param disputed disputed rows of the store, by organisation
 * @param held held rows of the store, by reason and delivery
 * @param tables reference tables that derived values come from
 * @param earlier earlier runs, the latest last
 * @param stages time of each stage of the run
 * @param neverFilled fields that the mappings declare and no row of the run fills
 * @param months months that the rows of each organisation cover, in this run and in earlier ones
 */
public record RunReport(
        String started,
        String ended,
        RunSummary summary,
        List<DeliveryReport> deliveries,
        List<WaitingReport> waiting,
        List<DisputedRows> disputed,
        @JsonProperty("held_rows") List<HeldRows> held,
        List<TableReport> tables,
        List<EarlierRun> earlier,
        List<StageReport> stages,
        @JsonProperty("never_filled") List<NeverFilledFields> neverFilled,
        List<CoveredMonths> months) {

    private static final String REPLAYED_STATUS = "READ_AGAIN";
    private static final int ID_DIGITS = 12;
    private static final String HIDDEN_NAME = "a delivery whose name contains a reference of an erased person";
    private static final String HIDDEN_REASON =
            "the reason contains a reference of an erased person: look for the delivery in the inbox";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Report of a delivery.
     *
     * @param organisation id of the organisation that delivered it
     * @param names names of its drops in the inbox; empty if files were replayed from the store. The start of the id is in
     *     place of a name with a reference of an erased person
     * @param id id of the delivery
     * @param status {@code TAKEN} in this run, {@code KNOWN} from an earlier run, {@code INCOMPLETE} if a file differs
     *     from the manifest, or {@code READ_AGAIN} for replayed files
     * @param files its files; empty if none has been read
     */
    public record DeliveryReport(
            String organisation, List<String> names, String id, String status, List<FileReport> files) {

        public DeliveryReport {
            names = names.stream().map(VisibleText::of).toList();
        }

        private DeliveryReport without(ErasedReferences references) {
            return new DeliveryReport(
                    organisation,
                    names.stream()
                            .map(name -> references.hide(name, shortId(id)))
                            .distinct()
                            .toList(),
                    id,
                    status,
                    files.stream().map(file -> file.without(references)).toList());
        }
    }

    /**
     * Report of a file.
     *
     * @param name path inside the delivery; its hash if the path contains a reference of an erased person; empty if it was
     *     replayed
     * @param sha256 hash of the file
     * @param connector id of the connector that read it; empty if none did
     * @param rowsRead number of rows in the file
     * @param accepted number of rows that became records
     * @param rejected number of rejected rows by reason
     * @param skipped number of lines without a record
     * @param completeness {@code COMPLETE} if the file was read to its end, {@code PARTIAL} otherwise
     * @param rowsExpected number of rows that {@code delivery.yaml} declares; empty if it declares none
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
            @JsonProperty("rows_promised") OptionalLong rowsExpected) {

        public FileReport {
            name = VisibleText.of(name);
        }

        private FileReport without(ErasedReferences references) {
            return new FileReport(
                    references.hide(name, sha256),
                    sha256,
                    connector,
                    rowsRead,
                    accepted,
                    rejected,
                    skipped,
                    completeness,
                    rowsExpected);
        }

        /** Returns true if the number of rows differs from the declared one. */
        public boolean hasUnexpectedRows() {
            return rowsExpected.isPresent() && rowsExpected.getAsLong() != rowsRead;
        }
    }

    /**
     * Delivery that was not taken.
     *
     * @param organisation id of the organisation that delivered it
     * @param name name in the inbox
     * @param reason explanation for the operator
     */
    public record WaitingReport(String organisation, String name, String reason) {

        public WaitingReport {
            organisation = VisibleText.of(organisation);
            name = VisibleText.of(name);
        }

        private WaitingReport without(ErasedReferences references) {
            return new WaitingReport(
                    organisation, references.hide(name, HIDDEN_NAME), references.hide(reason, HIDDEN_REASON));
        }
    }

    /**
     * Reference table.
     *
     * @param name title of the table
     * @param version version of the source data
     * @param source publisher of the source data
     */
    public record TableReport(String name, String version, String source) {}

    /**
     * Creates the report of a run.
     *
     * @param before snapshot that was published when the run started
     * @param after snapshot that the run published
     * @param facts results of the run
     * @param waiting deliveries that were not taken
     * @param tables reference tables that derived values come from
     * @param names names of deliveries that earlier runs have seen, by id
     * @param earlier earlier runs, the latest last
     * @param stages time of each stage of the run
     * @param neverFilled fields that the mappings declare and no row of the run fills
     * @param months months that the rows of each organisation cover
     */
    public static RunReport of(
            Snapshot before,
            Snapshot after,
            RunSummary summary,
            List<RunFact> facts,
            List<WaitingReport> waiting,
            List<ReferenceTable> tables,
            Map<String, String> names,
            List<EarlierRun> earlier,
            List<StageReport> stages,
            List<NeverFilledFields> neverFilled,
            List<CoveredMonths> months,
            Instant start,
            Instant end) {
        List<DeliveryReport> deliveries = facts.stream()
                .filter(fact -> fact.getKind() == RunFactKind.SEEN)
                .map(fact -> delivery(Objects.requireNonNull(fact.getSeen(), "a SEEN fact has its delivery"), after))
                .sorted(Comparator.comparing(DeliveryReport::organisation)
                        .thenComparing(delivery -> String.join("/", delivery.names())))
                .toList();
        List<DeliveryReport> readAgain = ReplayedFile.between(before, after).stream()
                .map(again -> new DeliveryReport(
                        again.delivery().organisation(),
                        List.of(),
                        again.delivery().id(),
                        REPLAYED_STATUS,
                        List.of(file("", again.file(), OptionalLong.empty()))))
                .toList();
        Map<String, String> known = new HashMap<>(names);
        deliveries.stream()
                .filter(delivery -> !delivery.names().isEmpty())
                .forEach(delivery -> known.put(delivery.id(), String.join(", ", delivery.names())));
        return new RunReport(
                start.toString(),
                end.toString(),
                summary,
                Stream.concat(deliveries.stream(), readAgain.stream()).toList(),
                waiting,
                DisputedRows.of(after),
                HeldRows.of(after, known),
                tables.stream()
                        .map(table -> new TableReport(table.title(), table.version(), table.source()))
                        .toList(),
                earlier,
                stages,
                neverFilled,
                months);
    }

    /**
     * Returns this report without names that contain a reference of an erased person: deliveries have the start of their id
     * in place of the name, and files their hash.
     */
    public RunReport without(ErasedReferences references) {
        return new RunReport(
                started,
                ended,
                summary,
                deliveries.stream()
                        .map(delivery -> delivery.without(references))
                        .toList(),
                waiting.stream().map(delivery -> delivery.without(references)).toList(),
                disputed,
                held.stream().map(rows -> rows.without(references)).toList(),
                tables,
                earlier,
                stages,
                neverFilled,
                months);
    }

    static String shortId(String delivery) {
        return delivery.substring(0, Math.min(ID_DIGITS, delivery.length()));
    }

    private static DeliveryReport delivery(Delivery seen, Snapshot after) {
        return new DeliveryReport(
                seen.getOrganisation(),
                seen.getDrops(),
                seen.getId(),
                seen.getStatus().name(),
                files(seen, after));
    }

    /** Returns the reports of the files of a delivery in the inbox. */
    public static List<FileReport> files(Delivery seen, Snapshot after) {
        List<FileReport> files = new ArrayList<>();
        SortedMap<String, FileEntry> entries = new TreeMap<>();
        after.delivery(seen.getId())
                .map(DeliveryEntry::files)
                .orElse(List.of())
                .forEach(file -> entries.put(file.sha256(), file));
        for (SourceFile file : seen.getFiles()) {
            FileEntry entry = entries.get(file.getSha256());
            if (entry != null) {
                Long expected = file.getPromisedRows();
                files.add(file(
                        file.getName(), entry, expected == null ? OptionalLong.empty() : OptionalLong.of(expected)));
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

    /** Returns the report as JSON. */
    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The report cannot be written as JSON", e);
        }
    }

    /** Returns the report as an HTML page, with the places of rejected rows. */
    public byte[] html(
            RejectedPlaces places, ReceiptLinks links, OrganisationNames organisations, PageLanguage language) {
        return RunReportPage.of(this, places, links, new ReportTexts(language, organisations))
                .getBytes(StandardCharsets.UTF_8);
    }
}
