package org.mesinfos.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mesinfos.connectors.api.Split;

/** Contract: each connector reads long files in constant memory. The long file is a sample with one part repeated. */
public abstract class StreamingContract extends ConnectorContract {

    private static final long LONG_FILE = 3L << 20;
    /** The number of bytes that a reader may consume before its first row. */
    private static final long READ_AHEAD = 1L << 20;
    /** The permitted growth of memory in bytes; a reader that retains the file exceeds it many times. */
    private static final long GROWTH = 2L << 20;

    @TestFactory
    public Stream<DynamicTest> readsALongFileInConstantMemory() {
        return eachSample(sample -> {
            assumeTrue(sample.isText(), "paged formats and containers are read as a whole");
            assumeTrue(sample.content().size() > 0 && rows(sample) > 1, "a file of one record has no part to repeat");
            RepeatedPart part = RepeatedPart.of(sample);
            RepeatedContent content = part.content(LONG_FILE);
            StreamingSink sink = new StreamingSink(content, part.rows(content));
            read(sample, content, sink);

            assertThat(sink.rows()).isEqualTo(part.rows(content));
            long firstReading =
                    underTest().readTwice().contains(sample.connector().id()) ? content.size() : 0;
            assertThat(sink.bytesBeforeFirstRow()).isBetween(firstReading, firstReading + READ_AHEAD);
            assertThat(sink.growth())
                    .as("bytes retained between the first and the last quarter")
                    .isLessThan(GROWTH);
        });
    }

    private static int rows(SampleFile sample) {
        return ParseResult.of(sample.connector(), sample.content()).rows().size();
    }

    private static void read(SampleFile sample, RepeatedContent content, StreamingSink sink) {
        try {
            sample.connector().parse(content, Split.WHOLE, sink);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
