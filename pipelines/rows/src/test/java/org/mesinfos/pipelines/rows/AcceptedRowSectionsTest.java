package org.mesinfos.pipelines.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mesinfos.pipelines.rows.SampleRows.batch;
import static org.mesinfos.pipelines.rows.SampleRows.origin;
import static org.mesinfos.pipelines.rows.SampleRows.row;
import static org.mesinfos.pipelines.rows.SampleRows.rows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.RecordType;

class AcceptedRowSectionsTest {

    private static final RowBatch PAYMENTS = batch(origin("d1", "f1", 1), row(1, "A", "a"), row(2, "A", "b"));
    private static final RowBatch LATER_PAYMENTS = batch(origin("d2", "f2", 1), row(1, "A", "c"));
    private static final RowBatch CALLS =
            new RowBatch(origin("d1", "f3", 1), "COMMUNICATION", List.of(row(1, "B", "d")));

    @Test
    void readsBackAllRowsOrThoseOfSomeTypes() throws IOException {
        AcceptedRowSections sections = AcceptedRowSections.decode(
                AcceptedRowSections.of(rows(PAYMENTS, CALLS)).encode());

        assertThat(sections.types()).containsExactly(RecordType.BANK_TRANSACTION, RecordType.COMMUNICATION);
        assertThat(sections.rows(sections.types(), WriterSchemas.NONE)).isEqualTo(rows(PAYMENTS, CALLS));
        assertThat(sections.rows(List.of(RecordType.COMMUNICATION), WriterSchemas.NONE))
                .isEqualTo(rows(CALLS));
        assertThat(sections.rows(List.of(RecordType.INVOICE), WriterSchemas.NONE))
                .isEqualTo(AcceptedRows.none());
    }

    @Test
    void replacedSectionsGiveTheFileOfAllRows() {
        AcceptedRowSections stored = AcceptedRowSections.of(rows(PAYMENTS, CALLS));
        AcceptedRowSections changed = AcceptedRowSections.of(rows(PAYMENTS, LATER_PAYMENTS));

        assertThat(stored.with(changed).encode())
                .isEqualTo(AcceptedRowSections.of(rows(CALLS, LATER_PAYMENTS, PAYMENTS))
                        .encode());
    }

    @Test
    void hasNoSectionsInFilesOfEarlierVersions() {
        byte[] earlier = AcceptedRowFile.write(rows(PAYMENTS));

        assertThat(AcceptedRowSections.isIn(earlier)).isFalse();
        assertThat(AcceptedRowSections.isIn(SmallFileCompression.compress(earlier)))
                .isFalse();
        assertThatThrownBy(() -> AcceptedRowSections.decode(earlier))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no sections");
    }

    @Test
    void refusesEveryTruncatedFileAndBytesAfterTheLastSection() {
        byte[] whole = AcceptedRowSections.of(rows(PAYMENTS, CALLS)).encode();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> AcceptedRowSections.decode(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Accepted rows are damaged");
        }
        assertThatThrownBy(() -> AcceptedRowSections.decode(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("length of its sections");
    }
}
