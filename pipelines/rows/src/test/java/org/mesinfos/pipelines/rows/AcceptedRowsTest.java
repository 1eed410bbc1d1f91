package org.mesinfos.pipelines.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.rows.SampleRows.batch;
import static org.mesinfos.pipelines.rows.SampleRows.origin;
import static org.mesinfos.pipelines.rows.SampleRows.row;
import static org.mesinfos.pipelines.rows.SampleRows.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AcceptedRowsTest {

    private static final RowOrigin JANUARY = origin("d1", "f1", 1);

    @Test
    void concatenatesSplitsInFileOrder() {
        AcceptedRows whole = rows(batch(JANUARY, row(3, "A", "c"), row(2, "A", "b")), batch(JANUARY, row(1, "A", "a")));

        assertThat(whole.batches())
                .containsExactly(batch(JANUARY, row(1, "A", "a"), row(2, "A", "b"), row(3, "A", "c")));
    }

    @Test
    void retainsEqualRowsOfOneLine() {
        AcceptedRows wideLine = rows(batch(JANUARY, row(1, "A", "a"), row(1, "A", "a")));

        assertThat(wideLine.merge(wideLine)).isEqualTo(wideLine);
        assertThat(wideLine.count()).isEqualTo(2);
    }

    @Test
    void retainsTheSameFileOfTwoDeliveries() {
        AcceptedRows merged =
                rows(batch(JANUARY, row(1, "A", "a"))).merge(rows(batch(origin("d2", "f1", 1), row(1, "A", "a"))));

        assertThat(merged.count()).isEqualTo(2);
    }

    @Test
    void laterConnectorVersionReplacesRowsAtTheirLocators() {
        AcceptedRows stored = rows(batch(JANUARY, row(1, "A", "old"), row(2, "A", "b")));
        AcceptedRows replayed = rows(batch(origin("d1", "f1", 2), row(1, "A", "new"), row(5, "A", "e")));

        assertThat(stored.merge(replayed).batches())
                .containsExactly(
                        batch(JANUARY, row(2, "A", "b")),
                        batch(origin("d1", "f1", 2), row(1, "A", "new"), row(5, "A", "e")));
    }

    @Test
    void retainsRowsOfOtherSubjectsOnTheSameLine() {
        AcceptedRows merged = rows(batch(JANUARY, row(1, "A", "a"))).merge(rows(batch(JANUARY, row(1, "B", "b"))));

        assertThat(merged.batches()).containsExactly(batch(JANUARY, row(1, "A", "a"), row(1, "B", "b")));
    }

    @Test
    void retainDropsRowsAndEmptyBatches() {
        AcceptedRows kept = rows(
                        batch(JANUARY, row(1, "A", "a"), row(2, "B", "b")),
                        batch(origin("d2", "f2", 1), row(1, "B", "b")))
                .retain(accepted -> accepted.row().getSubject().equals("A"));

        assertThat(kept).isEqualTo(rows(batch(JANUARY, row(1, "A", "a"))));
    }

    @Test
    void toStringContainsNoPersonalData() {
        assertThat(rows(batch(JANUARY, row(1, "A", "a")))).hasToString("1 accepted rows in 1 batches");
    }

    @Property
    void mergeDoesNotDependOnOrderRepetitionOrSplits(@ForAll("parses") List<RowBatch> parses, @ForAll Random random) {
        AcceptedRows atOnce = rows();
        for (RowBatch parse : parses) {
            atOnce = atOnce.merge(rows(parse));
        }
        List<RowBatch> again = new ArrayList<>(parses);
        again.addAll(parses.subList(0, random.nextInt(parses.size() + 1)));
        Collections.shuffle(again, random);
        AcceptedRows inAnyOrder = AcceptedRows.none();
        for (RowBatch parse : again) {
            inAnyOrder = random.nextBoolean()
                    ? inAnyOrder.merge(rows(parse))
                    : rows(parse).merge(inAnyOrder);
        }

        assertThat(inAnyOrder).isEqualTo(atOnce);
    }

    /** Parses of whole files, with few deliveries, files, versions and lines, so that many rows correspond. */
    @Provide
    Arbitrary<List<RowBatch>> parses() {
        Arbitrary<EncodedRow> rows = Combinators.combine(
                        Arbitraries.longs().between(1, 3), Arbitraries.of("A", "B"), Arbitraries.of("a", "b", "c"))
                .as(SampleRows::row);
        Arbitrary<RowOrigin> origins = Combinators.combine(
                        Arbitraries.of("d1", "d2"),
                        Arbitraries.of("f1", "f2"),
                        Arbitraries.integers().between(1, 3))
                .as(SampleRows::origin);
        return Combinators.combine(origins, rows.list().ofMaxSize(6))
                .as((origin, some) -> new RowBatch(origin, "BANK_TRANSACTION", some))
                .list()
                .ofMaxSize(6);
    }
}
