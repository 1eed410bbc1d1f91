package org.mesinfos.connectors.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.intake.BytesContent;

class ExpandedArchivesTest {

    private static final int FILES = 500;
    private static final int OPENINGS_BEFORE = 16;

    private final ExpandedArchives archives = new ExpandedArchives(1 << 20);

    /** Counter of the bytes that are read from an archive. */
    private record Counted(SourceContent content, AtomicLong bytesRead) implements SourceContent {

        @Override
        public SourceContext context() {
            return content.context();
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public InputStream open(long offset) throws IOException {
            return new InputStream() {
                private final InputStream in = content.open(offset);

                @Override
                public int read() throws IOException {
                    bytesRead.incrementAndGet();
                    return in.read();
                }

                @Override
                public int read(byte[] target, int start, int length) throws IOException {
                    int count = in.read(target, start, length);
                    bytesRead.addAndGet(Math.max(0, count));
                    return count;
                }
            };
        }
    }

    @Test
    void opensThousandsOfFilesWithoutReadingTheArchiveForEach() throws IOException {
        for (byte[] bytes : new byte[][] {tar(FILES), gzip(tar(FILES)), zip(FILES)}) {
            Counted archive = new Counted(BytesContent.of("archive", bytes), new AtomicLong());
            for (int i = FILES - 1; i >= 0; i--) {
                assertThat(text(archive, i, 0)).isEqualTo(content(i));
            }
            assertThat(archive.bytesRead().get()).isLessThan((2L * OPENINGS_BEFORE) * bytes.length);
        }
    }

    @Test
    void opensFilesAtAnyOffset() throws IOException {
        SourceContent archive = BytesContent.of("archive", gzip(tar(40)));
        for (int opening = 0; opening < 4; opening++) {
            for (int offset = 0; offset <= content(9).length(); offset++) {
                assertThat(text(archive, 9, offset)).isEqualTo(content(9).substring(offset));
            }
        }
        assertThat(archives.expanded()).isEqualTo(1);
    }

    @Test
    void opensArchivesAboveTheLimitDirectly() throws IOException {
        ExpandedArchives few = new ExpandedArchives(1_000);
        SourceContent archive = BytesContent.of("archive", tar(100));
        for (int i = 0; i < 100; i++) {
            try (InputStream file = few.open("key", archive, name(i), 0)) {
                assertThat(file.readAllBytes()).asString().isEqualTo(content(i));
            }
        }
        assertThat(few.expanded()).isZero();
    }

    @Test
    void keepsFilesOpenWhenOthersNeedTheSpace() throws IOException {
        SourceContent archive = BytesContent.of("archive", zip(FILES));
        ExpandedArchives one =
                new ExpandedArchives((long) FILES * content(FILES).length());
        for (int i = 0; i < OPENINGS_BEFORE; i++) {
            one.open("first", archive, name(i), 0).close();
            one.open("second", archive, name(i), 0).close();
        }
        try (InputStream open = one.open("first", archive, name(7), 0)) {
            assertThat(one.expanded()).isEqualTo(1);
            try (InputStream other = one.open("second", archive, name(8), 0)) {
                assertThat(one.expanded()).isEqualTo(1);
                assertThat(other.readAllBytes()).asString().isEqualTo(content(8));
                assertThat(open.readAllBytes()).asString().isEqualTo(content(7));
            }
        }
    }

    /** Content whose opening waits until the test goes on. */
    private record Slow(SourceContent content, CountDownLatch opening, CountDownLatch proceed)
            implements SourceContent {

        @Override
        public SourceContext context() {
            return content.context();
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public InputStream open(long offset) throws IOException {
            opening.countDown();
            try {
                proceed.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return content.open(offset);
        }
    }

    @Test
    void keepsAnArchiveWhoseExpansionTakesLong() throws Exception {
        SourceContent archive = BytesContent.of("archive", tar(FILES));
        for (int i = 0; i < OPENINGS_BEFORE; i++) {
            archives.open("key", archive, name(i), 0).close();
        }
        Slow slow = new Slow(archive, new CountDownLatch(1), new CountDownLatch(1));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<InputStream> expanding = thread.submit(() -> archives.open("key", slow, name(7), 0));
            slow.opening().await();
            long afterAnHour = System.nanoTime() + TimeUnit.HOURS.toNanos(1);

            archives.closeIdle(afterAnHour);
            slow.proceed().countDown();
            expanding.get().close();

            assertThat(archives.expanded()).isEqualTo(1);
            archives.closeIdle(afterAnHour);
            assertThat(archives.expanded()).isZero();
        } finally {
            slow.proceed().countDown();
            thread.shutdownNow();
        }
    }

    @Test
    void missingFileIsAnError() throws IOException {
        SourceContent archive = BytesContent.of("archive", zip(40));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> archives.open("key", archive, "other", 0))
                    .isInstanceOf(InvalidArchiveException.class)
                    .hasMessage("no file of the recorded name");
        }
    }

    private String text(SourceContent archive, int number, int offset) throws IOException {
        try (InputStream file =
                archives.open(Integer.toString(System.identityHashCode(archive)), archive, name(number), offset)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String name(int number) {
        return "folder/%05d.csv".formatted(number);
    }

    private static String content(int number) {
        return "a;b\n%05d;the content of a file\n".formatted(number);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(int files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < files; i++) {
                byte[] content = content(i).getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(name(i));
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(int files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry(name(i)));
                zip.write(content(i).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
