package org.mesinfos.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.model.LinkageModel;

/** Links that contradict in values for life show that a model does not fit, without any label. */
final class LinkedPairCheckTest {

    private static final int PEOPLE = 400;

    /** Links each two records, of which some have dates of two people. */
    private static Optional<String> problem(int contradicting) {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (int person = 0; person < PEOPLE; person++) {
            for (int record = 0; record < 2; record++) {
                Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
                texts.put(
                        Feature.FAMILY_NAME,
                        List.of("Family" + (char) ('a' + person / 20) + (char) ('a' + person % 20)));
                texts.put(
                        Feature.BIRTH_DATE,
                        List.of(record == 1 && person < contradicting ? "1931-11-30" : "1975-02-14"));
                builder.add(new PersonFeatures(texts, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
            }
        }
        PersonTable table = builder.build();
        int[][] rows = new int[PEOPLE][2];
        for (int row = 0; row < table.size(); row++) {
            rows[table.sourceIndex(row) / 2][table.sourceIndex(row) % 2] = row;
        }
        List<AverageLinkage.ComponentResult> results = new ArrayList<>();
        for (int[] pair : rows) {
            results.add(new AverageLinkage.ComponentResult(List.of(pair), List.of(), List.of()));
        }
        return LinkedPairCheck.problem(
                LinkedPairCheck.counts(results, new RecordComparator.ComparisonContext(table, kind -> 0)),
                LinkageModel.initial(0.001),
                ContradictionPolicy.BAR);
    }

    @Test
    void contradictionsBeyondTheModelAreAProblem() {
        assertThat(problem(280))
                .hasValue("70.0 % of the linked pairs contradict each other in birth_date, expected at most 21.0 %");
    }

    @Test
    void contradictionsThatTheModelExpectsAreNone() {
        assertThat(problem(0)).isEmpty();
        assertThat(problem(20)).isEmpty();
    }
}
