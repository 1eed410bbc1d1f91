package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.beam.sdk.io.aws2.options.S3Options;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class S3UploadBufferTest {

    @Test
    void writersOfSmallFilesReserveLittleMemory() {
        assertThat(bufferBytes(List.of())).isEqualTo(8 << 20);
    }

    @Test
    void theOperatorMayNameAnotherSize() {
        assertThat(bufferBytes(List.of("--s3UploadBufferSizeBytes=67108864"))).isEqualTo(64 << 20);
    }

    private static int bufferBytes(List<String> arguments) {
        return BeamArguments.parse(arguments).as(S3Options.class).getS3UploadBufferSizeBytes();
    }
}
