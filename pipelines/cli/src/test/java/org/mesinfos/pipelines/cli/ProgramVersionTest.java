package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

class ProgramVersionTest {

    @Test
    void namesTheVersionAndTheCommit() throws IOException {
        assertThat(ProgramVersion.program(manifest("Implementation-Commit: 0123456789ab\n")))
                .isEqualTo("0.2.0 (commit 0123456789ab)");
    }

    @Test
    void namesTheVersionAloneIfTheSourcesHadNoRepository() throws IOException {
        assertThat(ProgramVersion.program(manifest("Implementation-Commit: ${git.commit.id.abbrev}\n")))
                .isEqualTo("0.2.0");
        assertThat(ProgramVersion.program(manifest(""))).isEqualTo("0.2.0");
    }

    private static Manifest manifest(String commit) throws IOException {
        return new Manifest(
                new ByteArrayInputStream(("Manifest-Version: 1.0\nImplementation-Version: 0.2.0\n" + commit + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
    }
}
