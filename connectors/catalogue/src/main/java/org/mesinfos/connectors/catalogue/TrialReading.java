package org.mesinfos.connectors.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Split;

/**
 * Reading of the start of a file by a connector that claims it. A connector that rejects every row there does not keep
 * the file: another bank may use the same column names.
 */
final class TrialReading implements RowSink {

    /** Formats whose rows can be read from the start of a file. */
    private static final Set<String> FORMATS = Set.of("csv", "fixed-width");
    /** Fewer rejected rows may be faults. */
    private static final int MIN_ROWS = 2;

    private int accepted;
    private int rejected;
    private @Nullable Rejection first;

    private TrialReading() {}

    /** Returns the reasons for which no row of the start of the file can be read; empty if some row can. */
    static List<String> failures(Connector connector, FilePreview preview) {
        if (!FORMATS.contains(connector.description().format())) {
            return List.of();
        }
        TrialReading trial = new TrialReading();
        try {
            connector.parse(Head.of(preview), Split.WHOLE, trial);
        } catch (IOException | RuntimeException unreadable) {
            return List.of(); // The connector reports the fault when it reads the file.
        }
        return trial.accepted == 0 && trial.rejected >= MIN_ROWS
                ? List.of(
                        "a readable row: " + trial.rejected + " rows are rejected",
                        "the first: " + Optional.ofNullable(trial.first).orElseThrow())
                : List.of();
    }

    /** The complete lines at the start of a file. */
    @SuppressWarnings("ArrayRecordComponent") // Never modified, and compared by nobody.
    private record Head(SourceContext context, byte[] bytes) implements SourceContent {

        static Head of(FilePreview preview) {
            byte[] head = preview.head();
            int end = head.length;
            while (end > 0 && head[end - 1] != '\n') {
                end--;
            }
            return new Head(preview.context(), end == 0 ? head : Arrays.copyOf(head, end));
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open(long offset) {
            int from = (int) Math.min(offset, bytes.length);
            return new ByteArrayInputStream(bytes, from, bytes.length - from);
        }
    }

    @Override
    public void startRow() {
        // Counted by its outcome.
    }

    @Override
    public void accept(ParsedRow row) {
        accepted++;
    }

    @Override
    public void reject(Rejection rejection) {
        rejected++;
        first = first == null ? rejection : first;
    }

    @Override
    public void skip(Locator locator, String rule) {
        // Not a row.
    }
}
