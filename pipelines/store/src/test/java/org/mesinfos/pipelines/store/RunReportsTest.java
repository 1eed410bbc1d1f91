package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.storage.LocalStorage;

/** Reports of the runs 1 to 3, of which the last one has no page. */
final class RunReportsTest {

    @TempDir
    private Path folder;

    private RunReports reports;

    @BeforeEach
    void writeReports() throws IOException {
        LocalStorage area = new LocalStorage(folder);
        for (String path : new String[] {
            "runs/1/report.json",
            "runs/1/report.html",
            "runs/2/report.json",
            "runs/2/report.html",
            "runs/3/report.json",
            "runs/3/work/report.html",
            "runs/INPUTS"
        }) {
            area.write(path, path.getBytes(StandardCharsets.US_ASCII));
        }
        reports = new RunReports(area);
    }

    @Test
    void eachRunHasAReport() throws IOException {
        assertThat(reports.all("report.html").entrySet())
                .extracting(run -> run.getKey() + " " + new String(run.getValue(), StandardCharsets.US_ASCII))
                .containsExactly("1 runs/1/report.html", "2 runs/2/report.html");
    }

    @Test
    void lastReportIsThatOfTheLastRunWithOne() throws IOException {
        assertThat(reports.last("report.html")).hasValue("runs/2/report.html".getBytes(StandardCharsets.US_ASCII));
        assertThat(reports.last("report.json")).hasValue("runs/3/report.json".getBytes(StandardCharsets.US_ASCII));
        assertThat(reports.last("erasure.json")).isEmpty();
        assertThat(reports.latestRuns()).containsExactly(entry("report.html", "2"), entry("report.json", "3"));
    }
}
