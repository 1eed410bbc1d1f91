package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.transforms.TestPipelines.expect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.RejectedRows;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.run.VersionedMapping;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.store.originals.OriginalFile;
import org.mesinfos.pipelines.worker.LayoutContexts;
import org.mesinfos.pipelines.worker.OperatorConnectors;

/** From the files of the inbox to parsed rows and to the list of results of a run. */
final class ReadFilesTest {

    private static final String ROWS = VersionedMapping.HEADER + "\n"
            + "C1;m1;2024-01-02;2024-01-03;-12.30;EUR;CB ODDWAX\n"
            + "C2;m2;2024-01-05;2024-01-05;-5.00;EUR;\n";

    @TempDir
    private Path folder;

    private OperatorConnectors connectors;

    @BeforeEach
    void addMapping() throws IOException {
        Path mapping = folder.resolve("mappings/" + VersionedMapping.ID + ".yaml");
        Files.createDirectories(mapping.getParent());
        Files.writeString(mapping, VersionedMapping.LABEL_REQUIRED);
        connectors = OperatorConnectors.of(Optional.of(folder.resolve("mappings")));
    }

    private InboxFile file(String drop, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(drop), content);
        return InboxFile.newBuilder()
                .setOrganisation("test-bank")
                .setDrop(drop)
                .setUri(file.toUri().toString())
                .setName(drop)
                .setSize(Files.size(file))
                .setZone("Europe/Paris")
                .setCountry("FR")
                .setExpected(List.of())
                .build();
    }

    private static PCollection<Delivery> deliveries(
            Pipeline pipeline, List<InboxFile> files, Map<String, DeliveryStatus> known) {
        return pipeline.apply("Inbox", Create.of(files).withCoder(ElementCoders.coder(InboxFile.class)))
                .apply("ReadDeliveries", new ReadDeliveries(known, 2));
    }

    private ParsedFiles parse(TestStore test, PCollection<Delivery> deliveries) {
        return deliveries.apply(
                "ParseSourceFiles",
                new ParseSourceFiles(
                        test.store(),
                        new ReadingRules(connectors, Map.of(), Map.of(), OriginalsPolicy.INBOX, LayoutContexts.NONE),
                        deliveries
                                .getPipeline()
                                .apply("ReadAgain", Create.empty(ElementCoders.coder(SourceFile.class))),
                        ProfileOutput.OMIT,
                        new WorkSizes(1 << 20, 2, 16)));
    }

    @Test
    void equalContentDroppedTwiceIsOneDelivery() throws IOException {
        List<InboxFile> files = List.of(file("first.csv", ROWS), file("second.csv", ROWS), file("other.csv", "a;b\n"));

        TestPipelines.run(pipeline -> expect(
                deliveries(pipeline, files, Map.of()),
                ReadFilesTest::drops,
                "TAKEN [first.csv, second.csv]",
                "TAKEN [other.csv]"));
    }

    @Test
    void marksTheDeliveryAboveTheQuotaOfItsOrganisationAsFailed() throws IOException {
        List<InboxFile> files = List.of(file("first.csv", ROWS), file("second.csv", "a;b\n"));
        OrganisationQuota oneFile =
                new OrganisationQuota(1, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

        TestPipelines.run(pipeline -> expect(
                deliveries(pipeline, files, Map.of())
                        .apply("ApplyQuotas", new ApplyQuotas(Map.of("test-bank", oneFile))),
                ReadFilesTest::drops,
                "TAKEN [first.csv]",
                "FAILED [second.csv]"));
    }

    @Test
    void readsTheKeptOriginalInPlaceOfTheDeliveredFile() throws IOException {
        List<InboxFile> files = List.of(file("moves.csv", ROWS));
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            TestPipelines.run(pipeline -> expect(
                    sourceFiles(deliveries(pipeline, files, Map.of()))
                            .apply("KeepOriginals", new KeepOriginals(test.store(), 2)),
                    ReadFilesTest::places,
                    "original"));
        }
    }

    @Test
    void leavesAFileThatCannotBeReadInItsPlace() throws IOException {
        List<InboxFile> files = List.of(file("moves.csv", ROWS));
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            TestPipelines.run(pipeline -> expect(
                    sourceFiles(deliveries(pipeline, files, Map.of()))
                            .apply("Remove", MapElements.via(new FileRemoval()))
                            .apply("KeepOriginals", new KeepOriginals(test.store(), 2)),
                    ReadFilesTest::places,
                    "moves.csv"));
        }
    }

    /** Removal of each file, as an organisation may do during a run. */
    private static final class FileRemoval extends SimpleFunction<SourceFile, SourceFile> {

        private static final long serialVersionUID = 1L;

        @Override
        public SourceFile apply(SourceFile file) {
            try {
                Files.deleteIfExists(Path.of(URI.create(file.getUri())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file;
        }
    }

    private static PCollection<SourceFile> sourceFiles(PCollection<Delivery> deliveries) {
        return deliveries.apply(
                "Files",
                FlatMapElements.into(TypeDescriptor.of(SourceFile.class)).via(Delivery::getFiles));
    }

    private static List<String> places(Iterable<SourceFile> files) {
        List<String> places = new ArrayList<>();
        files.forEach(file -> places.add(
                OriginalFile.isOriginal(file.getUri())
                        ? "original"
                        : Path.of(URI.create(file.getUri())).getFileName().toString()));
        return places;
    }

    @Test
    void parsesAcceptedAndRejectedRows() throws IOException {
        List<InboxFile> files = List.of(file("moves.csv", ROWS));
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            TestPipelines.run(pipeline -> {
                ParsedFiles parsed = parse(test, deliveries(pipeline, files, Map.of()));

                expect(parsed.rows(), ReadFilesTest::keys, "C1 m1");
                expect(parsed.outcomes(), ReadFilesTest::counts, "test-bank/moves: 2 read, 1 accepted, 1 rejected");
                PAssert.that(parsed.profiles()).empty();
                PAssert.that(parsed.links()).empty();
            });
        }
    }

    @Test
    void rejectsAFileThatNoConnectorReads() throws IOException {
        List<InboxFile> files = List.of(file("note.txt", "Nothing that a connector reads.\n"));
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            TestPipelines.run(pipeline -> {
                ParsedFiles parsed = parse(test, deliveries(pipeline, files, Map.of()));

                PAssert.that(parsed.rows()).empty();
                expect(parsed.outcomes(), ReadFilesTest::counts, "null: 1 read, 0 accepted, 1 rejected");
            });
        }
    }

    @Test
    void closeRunListsDeliveriesAndResults() throws IOException {
        List<InboxFile> files = List.of(file("moves.csv", ROWS));
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            var state = test.identity();
            TestPipelines.run(pipeline -> {
                PCollection<Delivery> deliveries = deliveries(pipeline, files, Map.of());
                ParsedFiles parsed = parse(test, deliveries);
                PCollection<RunFact> written = pipeline.apply("Written", Create.of(RunFacts.released("0a")));

                PAssert.that(PCollectionList.of(written)
                                .apply(
                                        "CloseRun",
                                        new CloseRun(
                                                test.store(),
                                                deliveries,
                                                parsed.outcomes(),
                                                pipeline.apply("Identity", Create.of(state)))))
                        .containsInAnyOrder(TestStore.RUN);
            });

            assertThat(RunFactFile.read(test.store()))
                    .extracting(fact -> fact.getKind().name())
                    .containsExactlyInAnyOrder("RELEASED", "DELIVERY", "SEEN", "IDENTITY");
        }
    }

    private static List<String> drops(Iterable<Delivery> deliveries) {
        List<String> texts = new ArrayList<>();
        deliveries.forEach(delivery -> texts.add(delivery.getStatus() + " " + delivery.getDrops()));
        return texts;
    }

    private static List<String> keys(Iterable<Block<RowBatch>> blocks) {
        List<String> keys = new ArrayList<>();
        for (RowBatch batch : new BlockCodec<>(RowBatch.class).decode(blocks)) {
            batch.getRows().forEach(row -> keys.add(row.getSubject() + " " + row.getKey()));
        }
        return keys;
    }

    private static List<String> counts(Iterable<ReadingOutcome> outcomes) {
        List<String> texts = new ArrayList<>();
        for (ReadingOutcome outcome : outcomes) {
            long rejected = 0;
            for (RejectedRows rows : outcome.getRejected()) {
                rejected += rows.getRows();
            }
            texts.add(outcome.getConnector() + ": " + outcome.getRead() + " read, " + outcome.getAccepted()
                    + " accepted, " + rejected + " rejected");
        }
        return texts;
    }
}
