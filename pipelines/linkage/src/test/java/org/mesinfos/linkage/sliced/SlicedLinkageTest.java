package org.mesinfos.linkage.sliced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.CannotLink;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.AverageLinkage.ClusterPair;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.trained.TrainedModel;

/** Linkage in slices gives the result of linkage in one table. */
final class SlicedLinkageTest {

    private static final SliceConstraints CONSTRAINTS =
            rows -> (a, b) -> forbids(rows.get(a).payload(), rows.get(b).payload());

    private static final TrainedModel MODEL = trained();

    private static TrainedModel trained() {
        PersonTable table = table(InventedRecords.of(11, 150));
        return TrainedModel.train(table, new CandidatePairs(table));
    }

    @Test
    void givesTheSamePersonsAsOneTable() {
        List<InputRecord> records = InventedRecords.of(1, 400);
        PersonTable table = table(records);

        LinkageResult linked = assertSame(records, table, MODEL, Buckets.of(records.size(), 150, 70));

        assertThat(linked.linkedPairs()).isGreaterThan(500);
        assertThat(linked.reviews()).isNotEmpty();
    }

    @Property(tries = 12)
    void givesTheSamePersonsAsOneTableForAnyRecords(
            @ForAll @LongRange(min = 100, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 90) int families,
            @ForAll @IntRange(min = 1, max = 60) int rowsPerBucket,
            @ForAll @IntRange(min = 1, max = 40) int rowsPerSlice,
            @ForAll @IntRange(min = 2, max = 300) int largestComponent) {
        List<InputRecord> records = InventedRecords.of(seed, families);

        assertSame(
                records,
                table(records),
                withLargestComponent(MODEL, largestComponent),
                Buckets.of(records.size(), rowsPerBucket, rowsPerSlice));
    }

    @Test
    void givesTheSamePersonsForAnyNumberOfSlices() {
        List<InputRecord> records = InventedRecords.of(2, 150);
        PersonTable table = table(records);

        assertSame(records, table, MODEL, Buckets.of(records.size(), 1_000_000, 1_000_000));
        assertSame(records, table, MODEL, Buckets.of(records.size(), 7, 3));
    }

    @Test
    void splitsLargeComponentsInTheSameWay() {
        List<InputRecord> records = InventedRecords.of(3, 300);
        PersonTable table = table(records);
        TrainedModel model = withLargestComponent(MODEL, 3);

        LinkageResult linked = assertSame(records, table, model, Buckets.of(records.size(), 200, 50));

        LinkageResult unlimited = assertSame(records, table, MODEL, Buckets.of(records.size(), 200, 50));
        assertThat(largestCluster(unlimited)).isEqualTo(4);
        assertThat(largestCluster(linked)).isEqualTo(3);
    }

    private static int largestCluster(LinkageResult linked) {
        return linked.outcomes().stream()
                .flatMap(outcome -> outcome.clusters().stream())
                .mapToInt(cluster -> cluster.length)
                .max()
                .orElseThrow();
    }

    @Test
    void dropsTheSameLargeBlocks() {
        List<InputRecord> records = InventedRecords.of(4, 440).stream()
                .map(record -> new InputRecord(
                        record.source(),
                        new PersonFeatures(
                                record.features().texts(),
                                List.of(new AddressFeatures(null, "1 rue Haute", null, "75001", "Paris"))),
                        record.payload()))
                .toList();
        PersonTable table = table(records);

        assertSame(records, table, MODEL, Buckets.of(records.size(), 500, 100));
    }

    @Test
    void linksByRulesIfTheNamesAreTooSimilar() {
        List<InputRecord> records = InventedRecords.of(6, 300).stream()
                .map(record -> new InputRecord(
                        record.source(),
                        new PersonFeatures(
                                Map.of(
                                        Feature.GIVEN_NAMES, record.features().values(Feature.GIVEN_NAMES),
                                        Feature.FAMILY_NAME, List.of("Kim"),
                                        Feature.BIRTH_DATE, record.features().values(Feature.BIRTH_DATE),
                                        Feature.PERSONAL_IDENTIFIER,
                                                record.features().values(Feature.PERSONAL_IDENTIFIER)),
                                List.of()),
                        record.payload()))
                .toList();
        PersonTable table = table(records);

        LinkageResult linked = assertSame(records, table, MODEL, Buckets.of(records.size(), 150, 70));

        assertThat(linked.misfit()).isPresent();
    }

    @Test
    void linksByRulesIfTheLinksDoNotFitTheModel() {
        List<InputRecord> records = InventedRecords.of(5, 400);
        PersonTable table = table(records);
        double[][] same = MODEL.model().mProbabilities().clone();
        double[][] random = MODEL.model().uProbabilities().clone();
        ComparisonField gender = ComparisonField.GENDER;
        for (double[][] shares : List.of(same, random)) {
            shares[gender.index()] = shares[gender.index()].clone();
            shares[gender.index()][gender.levelIndex("different")] = 1e-6;
        }
        LinkageModel unlikely = new LinkageModel(
                same, random, MODEL.model().prior(), MODEL.model().householdPrior());
        TrainedModel model = new TrainedModel(
                unlikely,
                MODEL.collisionProbabilities(),
                MODEL.clusteringParameters().withLinkThreshold(-12).withContradictions(ContradictionPolicy.WEIGH),
                MODEL.trainingStatistics());

        LinkageResult linked = assertSame(records, table, model, Buckets.of(records.size(), 150, 70));

        assertThat(linked.misfit()).isPresent();
    }

    private static TrainedModel withLargestComponent(TrainedModel model, int largest) {
        ClusteringParameters given = model.clusteringParameters();
        return new TrainedModel(
                model.model(),
                model.collisionProbabilities(),
                given.toBuilder().maxComponentSize(largest).build(),
                model.trainingStatistics());
    }

    private static LinkageResult assertSame(
            List<InputRecord> records, PersonTable table, TrainedModel model, Buckets buckets) {
        CannotLink cannotLink = (a, b) -> forbids(
                records.get(table.sourceIndex(a)).payload(),
                records.get(table.sourceIndex(b)).payload());
        Linkage linkage = model.linkage(table, new CandidatePairs(table), cannotLink);
        LinkageResult expected = linkage.link();

        MemoryShuffle.SlicedResult sliced = new MemoryShuffle(records, model, buckets, CONSTRAINTS)
                .link((a, b) -> forbids(records.get(a).payload(), records.get(b).payload()));

        assertThat(clusters(sliced.linked(), row -> row)).isEqualTo(clusters(expected, table::sourceIndex));
        assertThat(pairs(sliced.linked().reviews(), row -> row))
                .isEqualTo(pairs(expected.reviews(), table::sourceIndex));
        assertThat(merges(sliced.linked(), row -> row)).isEqualTo(merges(expected, table::sourceIndex));
        assertThat(sliced.linked().misfit()).isEqualTo(expected.misfit());
        if (expected.misfit().isEmpty()) {
            assertThat(sliced.expectedFalsePairs()).isEqualTo(linkage.expectedFalsePairs(expected));
        }
        return expected;
    }

    private static PersonTable table(List<InputRecord> records) {
        PersonTableBuilder builder = new PersonTableBuilder();
        records.forEach(record -> builder.add(record.features(), PersonTable.GROUP_WITH_DUPLICATES));
        return builder.build();
    }

    private static boolean forbids(byte[] one, byte[] other) {
        return one[0] != 0 && one[0] == other[0];
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

    private static Set<String> merges(LinkageResult linked, IntUnaryOperator source) {
        Set<String> merges = new TreeSet<>();
        linked.outcomes().forEach(outcome -> merges.addAll(pairs(outcome.merges(), source)));
        return merges;
    }

    private static Set<String> pairs(List<ClusterPair> pairs, IntUnaryOperator source) {
        return pairs.stream()
                .map(pair -> Stream.of(text(pair.first(), source), text(pair.second(), source))
                                .sorted()
                                .toList()
                        + " " + pair.logOdds())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(int[] rows, IntUnaryOperator source) {
        return Arrays.toString(Arrays.stream(rows).map(source).sorted().toArray());
    }
}
