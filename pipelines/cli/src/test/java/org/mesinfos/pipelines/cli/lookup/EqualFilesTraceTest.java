package org.mesinfos.pipelines.cli.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** Trace of a row whose file two organisations delivered with equal bytes. */
final class EqualFilesTraceTest {

    @TempDir
    private Path folder;

    @Test
    void aNameWithAnOrganisationTracesTheRowOfThatOrganisation() {
        String[] rows = {VersionedMapping.HEADER, "C1000001;m1;2024-01-02;;-12.30;EUR;CAFE"};
        TestInbox inbox = new TestInbox(folder)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .mapping("mine", "other-bank/moves", VersionedMapping.LABEL_OPTIONAL.replace("test-bank", "other-bank"))
                .registry("per-1;test-bank;C1000001", "per-2;other-bank;C1000001")
                .drop("test-bank/rows.csv", rows)
                .drop("other-bank/rows.csv", rows);
        inbox.run("store");

        assertThat(trace(inbox, "rows.csv:2")).contains("of per-1", "of per-2");
        assertThat(trace(inbox, "test-bank/rows.csv:2"))
                .contains("delivery rows.csv", "of test-bank", "of per-1")
                .doesNotContain("other-bank", "per-2");
        assertThat(trace(inbox, "other-bank/rows.csv:2")).contains("of per-2").doesNotContain("test-bank", "per-1");
    }

    private static String trace(TestInbox inbox, String row) {
        Path folder = inbox.path("store");
        Terminal traced =
                Terminal.run("trace", row, "--store", folder, "--person-key", folder.resolveSibling("person.key"));
        assertThat(traced.status()).as(traced.everything()).isZero();
        return traced.out();
    }
}
