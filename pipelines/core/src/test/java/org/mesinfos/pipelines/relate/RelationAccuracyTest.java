package org.mesinfos.pipelines.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.relate.recurrence.Recurrences;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Accuracy of recurrences and links where the truth is known. The figures are published in {@code docs/relations.md}. */
final class RelationAccuracyTest {

    private static final int HOUSEHOLDS = 60;
    private static final int MONTHS = 24;

    /** Numbers of relations found, found correctly, and existing. */
    private static final class Score {

        private int found;
        private int correct;
        private int existing;

        private double precision() {
            return (double) correct / found;
        }

        private double recall() {
            return (double) correct / existing;
        }

        @Override
        public String toString() {
            return correct + " right of " + found + " found and " + existing + " there";
        }
    }

    @Test
    void recurrencesHaveHighPrecisionAndRecall() {
        Score score = new Score();
        for (int seed = 0; seed < HOUSEHOLDS; seed++) {
            SyntheticHousehold household = new SyntheticHousehold(seed, MONTHS);
            Relations.add(household.records());
            score(household, score);
        }

        assertThat(score.precision()).as("%s", score).isGreaterThan(0.994);
        assertThat(score.recall()).as("%s", score).isGreaterThan(0.999);
    }

    /** Scores series: each is assigned to the true series of most of its members; its other members are errors. */
    private static void score(SyntheticHousehold household, Score score) {
        Map<String, Map<String, Integer>> members = new HashMap<>();
        for (SpecificRecord transaction : household.records().get(RecordType.BANK_TRANSACTION)) {
            String id = Envelope.recordId(transaction).orElseThrow();
            String truth = household.series().get(id);
            score.existing += truth == null ? 0 : 1;
            for (Derivation fact : Envelope.derived(transaction)) {
                if (fact.getName().equals(Recurrences.SERIES)
                        && !household.ambiguous().contains(id)) {
                    members.computeIfAbsent(fact.getValue(), key -> new TreeMap<>())
                            .merge(String.valueOf(truth), 1, Integer::sum);
                }
            }
        }
        Set<String> assigned = new HashSet<>();
        members.values().forEach(truths -> {
            Map.Entry<String, Integer> most =
                    truths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            score.found += truths.values().stream().mapToInt(count -> count).sum();
            boolean right = !most.getKey().equals("null") && assigned.add(most.getKey());
            score.correct += right ? most.getValue() : 0;
        });
    }

    @Test
    void linksHaveHighPrecisionAndRecall() {
        Map<String, Score> scores = new TreeMap<>();
        for (int seed = 0; seed < HOUSEHOLDS; seed++) {
            SyntheticHousehold household = new SyntheticHousehold(seed, MONTHS);
            Relations.add(household.records());
            household.links().forEach(link -> scores.computeIfAbsent(kind(link), key -> new Score()).existing++);
            for (List<SpecificRecord> records : household.records().values()) {
                for (SpecificRecord record : records) {
                    links(record, household, scores);
                }
            }
        }

        assertThat(scores)
                .containsOnlyKeys("invoice", "link.reversal_of", "link.transfer", "payslip", "receipt")
                .allSatisfy((kind, score) -> {
                    assertThat(score.precision()).as("%s", score).isGreaterThan(0.996);
                    assertThat(score.recall()).as("%s", score).isGreaterThan(0.98);
                });
    }

    private static void links(SpecificRecord record, SyntheticHousehold household, Map<String, Score> scores) {
        for (Derivation fact : Envelope.derived(record)) {
            String link = fact.getName() + " " + Envelope.recordId(record).orElseThrow() + " " + fact.getValue();
            boolean first = fact.getName().equals("link.payment")
                    || fact.getName().equals("link.reversal_of")
                    || (fact.getName().equals("link.transfer") && isDebit(record));
            if (first) {
                Score score = scores.computeIfAbsent(kind(link), key -> new Score());
                score.found++;
                score.correct += household.links().contains(link) ? 1 : 0;
            }
        }
    }

    private static boolean isDebit(SpecificRecord record) {
        return ((BankTransaction) record).getAmount().signum() < 0;
    }

    /** Returns the kind of a link; payments are distinguished by the type of the paid record. */
    private static String kind(String link) {
        String[] parts = link.split(" ", -1);
        return parts[0].equals("link.payment") ? parts[1].substring(0, parts[1].indexOf('-')) : parts[0];
    }
}
