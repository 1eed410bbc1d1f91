package org.mesinfos.pipelines.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** A run publishes nothing if changed rules would shrink too many bundles, until the operator accepts the change. */
final class RefusedChangeTest {

    private static final String LIMIT = "limits: {shrunken-bundles: {number: 0, share: 0%}}";

    @TempDir
    private Path folder;

    @Test
    void theChangeIsHeldUntilItIsAccepted() {
        TestInbox inbox = new TestInbox(folder)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-1;test-bank;C1")
                .operatorFile("mesinfos.yaml", "connectors: mine", "registry: registry.csv", LIMIT)
                .operatorFile("consents.csv", "person_id;organisation;record_type;reader;from;until;version")
                .drop("test-bank/rows.csv", VersionedMapping.HEADER, "C1;m1;2024-01-02;;-12.30;EUR;CAFE");
        assertThat(run(inbox).status()).isZero();
        inbox.operatorFile(
                "mesinfos.yaml",
                "connectors: mine",
                "registry: registry.csv",
                LIMIT,
                "consent: {file: consents.csv, missing: withhold}");

        Terminal refused = run(inbox);

        assertThat(refused.status()).as(refused.everything()).isEqualTo(3);
        assertThat(refused.err()).contains("would shrink 1 of 1 bundles", "--accept-change ");
        String snapshot = refused.err().strip().replaceFirst("(?s).*--accept-change ", "");
        Terminal accepted = run(inbox, "--accept-change", snapshot);
        assertThat(accepted.status()).as(accepted.everything()).isZero();
    }

    private static Terminal run(TestInbox inbox, String... options) {
        return Terminal.run(Stream.concat(
                        Stream.of("run", "--inbox", inbox.inbox(), "--store", inbox.path("store")), Stream.of(options))
                .toArray());
    }
}
