package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.testing.CrashingRunner;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.enrich.money.RatesFile;
import org.mesinfos.pipelines.identity.LinkingMode;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.RegistryReader;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.identity.VerifiedOrganisations;
import org.mesinfos.pipelines.identity.consent.ConsentGrant;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.consent.RecordedConsents;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.worker.LayoutContexts;
import org.mesinfos.pipelines.worker.OperatorConnectors;
import org.mesinfos.pipelines.worker.OperatorTables;
import org.mesinfos.pipelines.worker.WorkerStore;
import org.mesinfos.records.RecordType;

/** The job graph, which a cluster keeps and shows in places that the store does not protect. */
final class JobGraphTest {

    private static final String CUSTOMER = "CANARY7Q3XCUSTOMER";
    private static final String PERSON = "canary-7q3x-person";
    private static final String FILE = "canary-7q3x-file.csv";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(classes = {DirectRunner.class, CrashingRunner.class})
    void containsNoCustomerPersonOrNameOfADeliveredFile(Class<? extends PipelineRunner<?>> runner) throws IOException {
        try (TestStore test = new TestStore(folder.resolve("store-of-the-graph"))) {
            Pipeline pipeline = Pipeline.create(runner(runner));
            BundlePipeline.build(pipeline, plan(test));

            String graph = new GraphText().of(pipeline);

            assertThat(graph)
                    .contains("store-of-the-graph", "inbox-files", "attribution")
                    .doesNotContain(CUSTOMER)
                    .doesNotContain(PERSON)
                    .doesNotContain(FILE);
        }
    }

    @Test
    void workersReadTablesAndListsFromFilesOfTheRun() throws IOException {
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            RunPlan plan = plan(test);

            plan.share(TestStore.KEY, runner(CrashingRunner.class));

            WorkerStore worker = SerializableUtils.clone(test.store());
            test.context().remove(OperatorTables.class);
            assertThat(worker.personKey().text()).isEqualTo(TestStore.KEY.text());
            assertThat(worker.operatorTables().registry().person("bank", Subject.customer(CUSTOMER)))
                    .contains(PERSON);
            assertThat(worker.operatorTables().consents().allows(PERSON, "bank", RecordType.BANK_TRANSACTION))
                    .isTrue();
            assertThat(worker.operatorTables().consents().allows("another", "bank", RecordType.BANK_TRANSACTION))
                    .isFalse();
            TestPipelines.run(pipeline -> {
                PAssert.that(pipeline.apply("Inbox", plan.inboxFiles())).containsInAnyOrder(plan.files());
                PAssert.that(pipeline.apply("ReadAgain", plan.filesToReadAgain()))
                        .containsInAnyOrder(plan.replayed());
            });
        }
    }

    @Test
    void workersOfTheSameProcessNeedNoFileOfTheTables() throws IOException {
        try (TestStore test = new TestStore(folder.resolve("store"))) {
            plan(test).share(TestStore.KEY, runner(DirectRunner.class));

            assertThat(test.store().operatorTables().registry().person("bank", Subject.customer(CUSTOMER)))
                    .contains(PERSON);
            assertThat(test.store().content().hasWorkFile(test.store().runId(), "operator-tables"))
                    .isFalse();
        }
    }

    private static PipelineOptions runner(Class<? extends PipelineRunner<?>> runner) {
        PipelineOptions options = PipelineOptionsFactory.create();
        options.setRunner(runner);
        return options;
    }

    private static RunPlan plan(TestStore test) throws IOException {
        return new RunPlan(
                test.store(),
                List.of(inboxFile()),
                Map.of(),
                List.of(sourceFile()),
                ReplayedFiles.NONE,
                registry(),
                Optional.of(new LinkingPlan(
                        "model", ReviewAnswers.none(), VerifiedOrganisations.all(), LinkingMode.SLICES)),
                ReferenceRules.NONE,
                new ReadingRules(
                        OperatorConnectors.NONE, Map.of(), Map.of(), OriginalsPolicy.KEEP, LayoutContexts.NONE),
                new EnrichmentBasis(List.of(), List.of(), "EUR", RatesFile.NONE),
                new StoreFingerprints("derivation", "attribution"),
                consents(),
                Map.of());
    }

    private static Registry registry() throws IOException {
        String table = "person_id;organisation;customer_reference\n" + PERSON + ";bank;" + CUSTOMER + "\n";
        return RegistryReader.read("registry", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    private static Consents consents() {
        ConsentGrant grant = new ConsentGrant(
                PERSON,
                ConsentGrant.ANY,
                ConsentGrant.ANY,
                Optional.empty(),
                ConsentGrant.ANY,
                Optional.empty(),
                Optional.empty(),
                "1");
        return Consents.of(
                RecordedConsents.of(List.of(grant), List.of()), Consents.Missing.WITHHOLD, LocalDate.of(2024, 1, 5));
    }

    private static InboxFile inboxFile() {
        return InboxFile.newBuilder()
                .setOrganisation("bank")
                .setDrop("drop")
                .setUri("file:///inbox/bank/drop/" + FILE)
                .setName(FILE)
                .setSize(10L)
                .setZone("Europe/Paris")
                .setCountry("FR")
                .setExpected(List.of())
                .build();
    }

    private static SourceFile sourceFile() {
        return SourceFile.newBuilder()
                .setOrganisation("bank")
                .setDelivery("d".repeat(64))
                .setUri("file:///inbox/bank/earlier/" + FILE)
                .setName(FILE)
                .setSize(10L)
                .setSha256("f".repeat(64))
                .setMediaType("text/csv")
                .setEncoding("UTF-8")
                .setZone("Europe/Paris")
                .setCountry("FR")
                .build();
    }

    /** The parts of a pipeline that workers receive, serialised without compression. */
    private static final class GraphText extends Pipeline.PipelineVisitor.Defaults {

        private final StringBuilder text = new StringBuilder();

        String of(Pipeline pipeline) {
            pipeline.traverseTopologically(this);
            return text.toString();
        }

        @Override
        public void visitPrimitiveTransform(TransformHierarchy.Node node) {
            PTransform<?, ?> transform = node.getTransform();
            if (transform instanceof ParDo.MultiOutput<?, ?> step) {
                add(step.getFn());
            } else if (transform instanceof Read.Bounded<?> read) {
                add(read.getSource());
            }
        }

        private void add(Serializable part) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
                output.writeObject(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.append(bytes.toString(StandardCharsets.ISO_8859_1));
        }
    }
}
