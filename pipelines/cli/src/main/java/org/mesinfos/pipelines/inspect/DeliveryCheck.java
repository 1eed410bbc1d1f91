package org.mesinfos.pipelines.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.DeliveryFolder;
import org.mesinfos.pipelines.deliveries.DeliveryManifest;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.settings.Settings;

/** Check of a delivery before it is dropped, with the rules of a run. Stateless. */
public final class DeliveryCheck {

    /** Number of rejected rows of a file that a result lists. */
    public static final int LISTED = 1000;

    private final ConnectorRegistry connectors;
    private final Settings settings;
    private final LocalDate today;

    /** @param today day after which as-of dates are probably mistakes */
    public DeliveryCheck(ConnectorRegistry connectors, Settings settings, LocalDate today) {
        this.connectors = connectors;
        this.settings = settings;
        this.today = today;
    }

    /**
     * Checks one delivery. As in a run, a file that only generic readers read is read in the context of all files in the
     * folder of its organisation.
     *
     * @param path its folder, or its single file
     */
    public CheckedDelivery check(Path path) throws IOException {
        DeliveryFolder folder = DeliveryFolder.read(path);
        Path parent = Objects.requireNonNull(path.getParent(), "a delivery is in the folder of its organisation");
        OrganisationSettings organisation =
                settings.organisation(parent.getFileName().toString());
        FileInspector alone = new FileInspector(connectors, new AllowedConnectors(organisation.allowedConnectors()));
        FileInspector inspector = alone.allowsGenericReaders()
                ? alone.together(new OrganisationDeliveries(parent).files(organisation))
                : alone;
        List<String> problems = new ArrayList<>(folder.problems());
        List<Doubt> doubts = new ArrayList<>();
        Set<LocalDate> days = new TreeSet<>();
        folder.asOf().ifPresent(days::add);
        List<CheckedDelivery.CheckedFile> files = new ArrayList<>();
        boolean unordered = false;
        SortedMap<String, Long> rowsOfLists = new TreeMap<>();
        for (DeliveryFolder.File file : folder.files()) {
            SourceContent content = InspectedFiles.scan(file.path(), organisation, folder.customer());
            long rows = 0;
            for (SourceContent part : InspectedFiles.parts(content)) {
                CollectingSink sink = new CollectingSink();
                Inspection inspection = inspector.inspect(part, sink);
                String name = file.name() + InspectedFiles.partName(part);
                files.add(checked(name, part, inspection, sink));
                sink.noSubject(name).ifPresent(doubts::add);
                if (isSnapshot(organisation, folder, inspection)) {
                    days.addAll(sink.days);
                    unordered |= !sink.statesDay() && hasNoOrder(folder);
                    inspection
                            .connector()
                            .ifPresent(connector -> rowsOfLists.merge(
                                    connector.id(), inspection.outcome().read(), Long::sum));
                }
                rows += inspection.outcome().read();
            }
            if (file.hasOtherHash(content.context().fileSha256())) {
                problems.add(file.name() + ": its SHA-256 differs from the one in delivery.yaml");
            }
            if (file.statedRows().orElse(rows) != rows) {
                doubts.add(new Doubt.OtherRowCount(
                        file.name(), rows, file.statedRows().getAsLong()));
            }
        }
        days.stream()
                .filter(day -> Doubt.FutureDay.isTooLate(day, today))
                .map(Doubt.FutureDay::new)
                .forEach(doubts::add);
        return new CheckedDelivery(
                organisation.id(),
                path.getFileName().toString(),
                Files.isRegularFile(path.resolve(DeliveryManifest.FILE_NAME)),
                problems,
                files,
                unordered,
                rowsOfLists.entrySet().stream()
                        .filter(list -> list.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .toList(),
                doubts);
    }

    private static CheckedDelivery.CheckedFile checked(
            String name, SourceContent content, Inspection inspection, CollectingSink sink) {
        return new CheckedDelivery.CheckedFile(
                name,
                content.context().fileSha256(),
                content.size(),
                inspection.connector().map(Connector::id).orElse(""),
                inspection.outcome().read(),
                inspection.outcome().rejected(),
                sink.rejections,
                !inspection.outcome().isPartial(),
                inspection.candidates(),
                sink.absentSources);
    }

    private static boolean isSnapshot(OrganisationSettings organisation, DeliveryFolder folder, Inspection inspection) {
        Optional<DeliveryMode> mode = folder.mode()
                .or(organisation::mode)
                .or(() -> inspection
                        .connector()
                        .map(connector -> connector.description().deliveryMode()));
        return mode.equals(Optional.of(DeliveryMode.SNAPSHOT))
                && inspection.connector().isPresent();
    }

    private static boolean hasNoOrder(DeliveryFolder folder) {
        return folder.sequence().isEmpty() && folder.asOf().isEmpty();
    }

    /**
     * Sink that collects the first rejected rows and the sources without a value, counts rows without a subject, and notes
     * whether the rows state one as-of date.
     */
    private static final class CollectingSink implements RowSink {

        private final List<Rejection> rejections = new ArrayList<>();
        private final Set<LocalDate> days = new HashSet<>();

        private final List<AbsentSource> absentSources = new ArrayList<>();
        private long withoutSubject;

        Optional<Doubt> noSubject(String file) {
            return absentSources.stream()
                    .filter(source -> withoutSubject > 0 && source.use().equals(AbsentSource.SUBJECT))
                    .findFirst()
                    .map(source -> new Doubt.NoSubject(file, withoutSubject, source));
        }

        @Override
        public Optional<Consumer<AbsentSource>> absentSources() {
            return Optional.of(absentSources::add);
        }

        boolean statesDay() {
            return days.size() == 1;
        }

        @Override
        public void startRow() {
            // Counted by the caller that runs the connector.
        }

        @Override
        public void accept(ParsedRow row) {
            withoutSubject += row.subject().isEmpty() ? 1 : 0;
        }

        @Override
        public void stateAsOf(LocalDate day) {
            days.add(day);
        }

        @Override
        public void reject(Rejection rejection) {
            if (rejections.size() < LISTED) {
                rejections.add(rejection);
            }
        }

        @Override
        public void skip(Locator locator, String rule) {
            // Not listed.
        }
    }
}
