package org.mesinfos.pipelines.transforms.slices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.linkage.CannotLink;
import org.mesinfos.linkage.ComponentClustering;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.AverageLinkage.ClusterPair;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.sliced.InputRecord;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.identity.trained.TrainedModelFile;
import org.mesinfos.pipelines.transforms.ElementCoders;
import org.mesinfos.pipelines.transforms.SyntheticPerson;
import org.mesinfos.samples.lookalike.LookalikeFile;

/** Linkage through the shuffle finds the same persons as linkage in one table. */
final class LinkInSlicesTest {

    private static final Queue<Block<ComponentResult>> RESULTS = new ConcurrentLinkedQueue<>();
    private static final Queue<Block<Edges>> CUT_EDGES = new ConcurrentLinkedQueue<>();
    private static final Queue<Long> FALSE_PAIRS = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    private List<InputRecord> people;
    private PersonTable table;

    @BeforeEach
    void generatePeople() throws IOException {
        RESULTS.clear();
        CUT_EDGES.clear();
        FALSE_PAIRS.clear();
        new LookalikeFile(5, 250).writeTo(folder);
        people = new ArrayList<>();
        List<String> rows = Files.readAllLines(folder.resolve("people.csv"));
        for (String row : rows.subList(1, rows.size())) {
            people.add(new InputRecord(people.size(), SyntheticPerson.features(row.split(";", -1)), new byte[0]));
        }
        PersonTableBuilder builder = new PersonTableBuilder();
        people.forEach(person -> builder.add(person.features(), PersonTable.GROUP_WITH_DUPLICATES));
        table = builder.build();
    }

    @Test
    void findsTheSamePersonsAsOneTable() {
        TrainedModel model = model("");
        Linkage linkage = model.linkage(table, new CandidatePairs(table));
        LinkageResult expected = linkage.link();

        LinkageResult sliced = linkInSlices(model);

        assertThat(expected.linkedPairs()).isGreaterThan(100);
        assertSame(sliced, expected);
        assertThat(ComponentClustering.ofBillionths(
                        FALSE_PAIRS.stream().mapToLong(Long::longValue).sum()))
                .isEqualTo(linkage.expectedFalsePairs(expected));
        assertThat(SliceBlocks.readEdges(CUT_EDGES).size()).isZero();
    }

    @Tag("slow")
    @Test
    void leavesTheSameReviewsForComponentsThatAreTooLarge() {
        TrainedModel model = model("3");

        assertSame(
                linkInSlices(model),
                model.linkage(table, new CandidatePairs(table)).link());
        assertThat(SliceBlocks.readEdges(CUT_EDGES).size()).isPositive();
    }

    /** @param largestComponent number of rows; empty for the default */
    private TrainedModel model(String largestComponent) {
        String text = new String(
                TrainedModelFile.write(TrainedModel.train(table, new CandidatePairs(table))), StandardCharsets.UTF_8);
        return TrainedModelFile.read(
                "The model",
                largestComponent.isEmpty()
                        ? text
                        : text.replaceFirst("\"largest\" : [0-9]+", "\"largest\" : " + largestComponent));
    }

    private LinkageResult linkInSlices(TrainedModel model) {
        List<Block<InputRecord>> blocks = new ArrayList<>();
        for (int from = 0; from < people.size(); from += 90) {
            blocks.add(SliceBlocks.people(people.subList(from, Math.min(people.size(), from + 90))));
        }
        Pipeline pipeline = Pipeline.create();
        ElementCoders.register(pipeline);
        SlicedLinking linked = pipeline.apply(Create.of(blocks).withType(new TypeDescriptor<Block<InputRecord>>() {}))
                .apply(
                        "LinkInSlices",
                        new LinkInSlices(
                                new String(TrainedModelFile.write(model), StandardCharsets.UTF_8),
                                new SliceSizes(130, 60),
                                rows -> CannotLink.NONE));
        linked.results().apply("KeepResults", ParDo.of(new CollectResults()));
        linked.resultsOfRules().apply("KeepResultsOfRules", ParDo.of(new CollectResults()));
        linked.cutEdges().apply("KeepCut", ParDo.of(new CollectCutEdges()));
        linked.falsePairs().apply("KeepFalsePairs", ParDo.of(new CollectFalsePairs()));
        pipeline.run().waitUntilFinish();
        return LinkageResult.ofSlices(
                people.size(),
                SliceBlocks.readResults(RESULTS),
                Optional.empty(),
                SliceBlocks.readEdges(CUT_EDGES),
                CannotLink.NONE);
    }

    private void assertSame(LinkageResult found, LinkageResult expected) {
        assertThat(clusters(found, row -> row)).isEqualTo(clusters(expected, table::sourceIndex));
        assertThat(pairs(found.reviews(), row -> row)).isEqualTo(pairs(expected.reviews(), table::sourceIndex));
    }

    private static Set<String> clusters(LinkageResult linked, IntUnaryOperator source) {
        return IntStream.range(0, linked.clusters().length)
                .boxed()
                .collect(Collectors.groupingBy(row -> linked.clusters()[row]))
                .values()
                .stream()
                .map(rows -> text(rows.stream().mapToInt(Integer::intValue).toArray(), source))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pairs(List<ClusterPair> pairs, IntUnaryOperator source) {
        return pairs.stream()
                .map(pair -> new TreeSet<>(List.of(text(pair.first(), source), text(pair.second(), source))) + " "
                        + pair.logOdds())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(int[] rows, IntUnaryOperator source) {
        return Arrays.toString(Arrays.stream(rows).map(source).sorted().toArray());
    }

    static final class CollectResults extends DoFn<Block<ComponentResult>, Void> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void collect(@Element Block<ComponentResult> block) {
            RESULTS.add(block);
        }
    }

    static final class CollectCutEdges extends DoFn<Block<Edges>, Void> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void collect(@Element Block<Edges> block) {
            CUT_EDGES.add(block);
        }
    }

    static final class CollectFalsePairs extends DoFn<Long, Void> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void collect(@Element Long falsePairs) {
            FALSE_PAIRS.add(falsePairs);
        }
    }
}
