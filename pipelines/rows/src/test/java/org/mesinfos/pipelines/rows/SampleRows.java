package org.mesinfos.pipelines.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Rows for tests. Their records are arbitrary bytes, because these tests do not decode them. */
final class SampleRows {

    private SampleRows() {}

    static RowOrigin origin(String delivery, String file, int version) {
        return new RowOrigin("banque", delivery, file, "banque/operations", version, RowMode.APPEND, null, 50);
    }

    static EncodedRow row(long line, String subject, String content) {
        return new EncodedRow(
                RowSubjectKind.ACCOUNT,
                subject,
                RowKeyKind.NATURAL,
                "key " + content,
                0,
                line,
                "",
                ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)),
                0,
                false);
    }

    static RowBatch batch(RowOrigin origin, EncodedRow... rows) {
        return new RowBatch(origin, "BANK_TRANSACTION", Arrays.asList(rows));
    }

    static AcceptedRows rows(RowBatch... batches) {
        return AcceptedRows.of(List.of(batches));
    }
}
