package org.mesinfos.pipelines.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.VersionedMapping;

final class OperatorConnectorsTest {

    @TempDir
    private Path folder;

    private OperatorConnectors with(String mapping) throws IOException {
        Path file = folder.resolve(VersionedMapping.ID + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, mapping);
        return OperatorConnectors.of(Optional.of(folder));
    }

    @Test
    void identifiesMappingsByTheirContent() throws IOException {
        OperatorConnectors first = with(VersionedMapping.LABEL_REQUIRED);
        Files.writeString(folder.resolve("notes.txt"), "no mapping");

        assertThat(with(VersionedMapping.LABEL_REQUIRED)).isEqualTo(first);
        assertThat(with(VersionedMapping.LABEL_OPTIONAL)).isNotEqualTo(first);
    }

    @Test
    void loadsTheMappingsOfTheFolder() throws IOException {
        assertThat(with(VersionedMapping.LABEL_REQUIRED).load().find(VersionedMapping.ID))
                .isPresent();
        assertThat(OperatorConnectors.of(Optional.empty()).load().find(VersionedMapping.ID))
                .isEmpty();
    }

    @Test
    void refusesMappingsThatChangedDuringTheRun() throws IOException {
        OperatorConnectors atStart = with(VersionedMapping.LABEL_REQUIRED);
        with(VersionedMapping.LABEL_OPTIONAL);

        assertThatThrownBy(atStart::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("differ from those at the start of the run");
    }
}
