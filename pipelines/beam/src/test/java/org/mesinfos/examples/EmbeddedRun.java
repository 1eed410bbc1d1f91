package org.mesinfos.examples;

// Start of the example in README.md
import java.nio.file.Path;
import org.mesinfos.pipelines.api.Ingest;
import org.mesinfos.pipelines.api.IngestRequest;
import org.mesinfos.pipelines.api.IngestSummary;

final class EmbeddedRun {
    static IngestSummary run(Path inbox, Path store) throws Exception {
        IngestSummary summary = Ingest.run(IngestRequest.of(inbox, store));
        System.out.printf("%d rows read, %d rejected%n", summary.rowsRead(), summary.rejected());
        return summary;
    }
}
// End of the example in README.md
