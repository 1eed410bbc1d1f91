package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.junit.jupiter.api.Test;

class BeamArgumentsTest {

    @Test
    void theDirectRunnerUsesAllProcessorsAndDoesNotCopyElementsToCheckThem() {
        DirectOptions options = BeamArguments.parse(List.of()).as(DirectOptions.class);

        assertThat(options.getTargetParallelism())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(options.isEnforceImmutability()).isFalse();
        assertThat(options.isEnforceEncodability()).isFalse();
        assertThat(options.isBlockOnRun()).isFalse();
    }

    @Test
    void namedOptionsTakePrecedenceOverDefaults() {
        DirectOptions options = BeamArguments.parse(
                        List.of("--targetParallelism=7", "--enforceImmutability", "--enforceEncodability=true"))
                .as(DirectOptions.class);

        assertThat(options.getTargetParallelism()).isEqualTo(7);
        assertThat(options.isEnforceImmutability()).isTrue();
        assertThat(options.isEnforceEncodability()).isTrue();
    }

    @Test
    void unknownOptionsAreAnError() {
        assertThatThrownBy(() -> BeamArguments.parse(List.of("--noSuchOption=1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noSuchOption");
    }
}
