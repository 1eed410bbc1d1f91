package org.mesinfos.connectors.format.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.intake.BytesContent;

class ZipArchiveTest {

    private static final byte[] NAME = "last.csv".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROWS = "a;b\n1;2\n".getBytes(StandardCharsets.US_ASCII);
    private static final int IN_ZIP64_RECORD = 0xFFFFFFFF;

    @Test
    void opensAnArchiveOfMoreThanFourGigabytes() throws IOException {
        long start = 5L << 30;
        SourceContent archive = new AfterZeros(start, archiveOfOneFile(start));

        try (ZipArchive zip = ZipArchive.open(archive)) {
            assertThat(zip.files()).containsExactly("last.csv");
            try (InputStream file = zip.entry("last.csv").orElseThrow()) {
                assertThat(file.readAllBytes()).isEqualTo(ROWS);
            }
        }
    }

    /** Returns a file with its directory, as they are at an offset of an archive. */
    private static byte[] archiveOfOneFile(long start) {
        CRC32 checksum = new CRC32();
        checksum.update(ROWS);
        ByteBuffer zip = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).putShort((short) 45).putInt(0).putInt(0).putInt((int) checksum.getValue());
        zip.putInt(ROWS.length)
                .putInt(ROWS.length)
                .putShort((short) NAME.length)
                .putShort((short) 0);
        zip.put(NAME).put(ROWS);
        long directory = start + zip.position();
        zip.putInt(0x02014b50)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        zip.putInt((int) checksum.getValue()).putInt(ROWS.length).putInt(ROWS.length);
        zip.putShort((short) NAME.length)
                .putShort((short) 12)
                .putShort((short) 0)
                .putShort((short) 0);
        zip.putShort((short) 0).putInt(0).putInt(IN_ZIP64_RECORD).put(NAME);
        zip.putShort((short) 1).putShort((short) 8).putLong(start);
        long record = start + zip.position();
        zip.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        zip.putLong(1).putLong(1).putLong(record - directory).putLong(directory);
        zip.putInt(0x07064b50).putInt(0).putLong(record).putInt(1);
        zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
        zip.putInt(IN_ZIP64_RECORD).putInt(IN_ZIP64_RECORD).putShort((short) 0);
        byte[] bytes = new byte[zip.position()];
        zip.flip().get(bytes);
        return bytes;
    }

    /** A file that starts with zeros. */
    private static final class AfterZeros implements SourceContent {

        private final long zeros;
        private final byte[] end;

        AfterZeros(long zeros, byte[] end) {
            this.zeros = zeros;
            this.end = end;
        }

        @Override
        public SourceContext context() {
            return BytesContent.of("large.zip", end).context();
        }

        @Override
        public long size() {
            return zeros + end.length;
        }

        @Override
        public InputStream open(long offset) {
            int zerosLeft = Math.toIntExact(Math.max(0, zeros - offset));
            int start = Math.toIntExact(Math.max(0, offset - zeros));
            return new SequenceInputStream(
                    new ByteArrayInputStream(new byte[zerosLeft]),
                    new ByteArrayInputStream(end, start, end.length - start));
        }
    }
}
