package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;

/** A process that runs several times uses the operator's mappings as they are at the start of each run. */
final class AddedMappingTest {

    private static final String ROW_1 = "C1;m1;2024-01-02;2024-01-03;-12.30;EUR;CB ODDWAX";
    private static final String ROW_2 = "C2;m2;2024-01-05;2024-01-05;-5.00;EUR;CB BAKERY";

    @TempDir
    private Path folder;

    @Test
    void secondRunUsesMappingThatWasAddedAfterTheFirst() {
        TestInbox inbox = new TestInbox(folder)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .mapping("mappings", "other-bank/moves", otherBank())
                .drop("test-bank/moves.csv", VersionedMapping.HEADER, ROW_1, ROW_2);
        RunSummary first = inbox.run("store");

        inbox.mapping("mappings", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED);
        RunSummary second = inbox.run("store");

        assertThat(first.read().accepted()).isZero();
        assertThat(second.rereading().change().accepted()).isEqualTo(2);
        assertThat(inbox.bundles("store", "label")).containsOnlyKeys("per-1", "per-2");
    }

    @Test
    void secondRunUsesMappingThatWasChangedAfterTheFirst() {
        TestInbox inbox = new TestInbox(folder)
                .registry("per-1;test-bank;C1")
                .mapping("mappings", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop("test-bank/moves.csv", VersionedMapping.HEADER, "C1;m1;2024-01-02;2024-01-03;-12.30;EUR;");
        RunSummary first = inbox.run("store");

        inbox.mapping("mappings", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL);
        RunSummary second = inbox.run("store");

        assertThat(first.read().rejected()).isEqualTo(1);
        assertThat(second.rereading().change().accepted()).isEqualTo(1);
    }

    private static String otherBank() {
        return VersionedMapping.LABEL_REQUIRED
                .replace("test-bank", "other-bank")
                .replace("customer: customer", "customer: client")
                .replace("from: customer", "from: client");
    }
}
