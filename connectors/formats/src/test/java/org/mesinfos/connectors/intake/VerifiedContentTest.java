package org.mesinfos.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

final class VerifiedContentTest {

    private static final int CHUNK = ChunkDigests.CHUNK_BYTES;

    @TempDir
    private Path folder;

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static FileScan scan(byte[] bytes) throws IOException {
        return FileScanner.scan(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7})
    void unchangedFileIsReadFromEveryOffset(int size) throws IOException {
        byte[] bytes = bytes(size);
        FileScan scan = scan(bytes);
        SourceContent content = VerifiedContent.of(BytesContent.of("a.bin", bytes), scan.sha256(), scan.chunks());

        for (int offset : new int[] {0, size / 3, Math.max(0, size - 1), size}) {
            try (InputStream stream = content.open(offset)) {
                assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, offset, size));
            }
        }
        try (InputStream stream = content.open(size / 5)) {
            stream.skipNBytes(size / 2);
            assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, size / 5 + size / 2, size));
        }
    }

    @Test
    void changeOfOneByteIsFoundInItsChunkOnly() throws IOException {
        byte[] bytes = bytes(3 * CHUNK);
        FileScan scan = scan(bytes);
        bytes[CHUNK + 5]++;
        SourceContent content = VerifiedContent.of(BytesContent.of("a.bin", bytes), scan.sha256(), scan.chunks());

        assertThat(content.open(0).readNBytes(CHUNK)).hasSize(CHUNK);
        assertThat(content.open(2 * CHUNK).readAllBytes()).hasSize(CHUNK);
        assertThatThrownBy(() -> content.open(CHUNK).readNBytes(1)).isInstanceOf(ChangedFileException.class);
    }

    /** Ways in which a file changes while it is read. */
    private enum Change {
        REPLACE {
            @Override
            void apply(Path file, byte[] scanned) throws IOException {
                byte[] other = scanned.clone();
                for (int i = 0; i < other.length; i++) {
                    other[i] ^= 1;
                }
                Path replacement = file.resolveSibling("replacement");
                Files.write(replacement, other);
                Files.move(replacement, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        },
        OVERWRITE {
            @Override
            void apply(Path file, byte[] scanned) throws IOException {
                byte[] other = scanned.clone();
                for (int i = 0; i < other.length; i++) {
                    other[i] ^= 1;
                }
                Files.write(file, other, StandardOpenOption.WRITE);
            }
        },
        TRUNCATE {
            @Override
            void apply(Path file, byte[] scanned) throws IOException {
                Files.write(file, Arrays.copyOf(scanned, scanned.length / 2));
            }
        },
        GROW {
            @Override
            void apply(Path file, byte[] scanned) throws IOException {
                Files.write(file, new byte[] {'x'}, StandardOpenOption.APPEND);
            }
        },
        DELETE {
            @Override
            void apply(Path file, byte[] scanned) throws IOException {
                Files.delete(file);
            }
        };

        abstract void apply(Path file, byte[] scanned) throws IOException;
    }

    /** File that changes as soon as a number of its bytes have been read. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record ChangingFile(Path file, byte[] scanned, Change change, long changedAt) implements SourceContent {

        @Override
        public SourceContext context() {
            return BytesContent.of("a.bin", scanned).context();
        }

        @Override
        public long size() {
            return scanned.length;
        }

        @Override
        public InputStream open(long offset) throws IOException {
            InputStream stream = Files.newInputStream(file);
            stream.skipNBytes(offset);
            return new FilterInputStream(stream) {

                private long position = offset;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] buffer, int start, int length) throws IOException {
                    if (position <= changedAt && changedAt < position + length) {
                        int before = (int) (changedAt - position);
                        if (before > 0) {
                            int count = super.read(buffer, start, before);
                            position += Math.max(count, 0);
                            return count;
                        }
                        change.apply(file, scanned);
                    }
                    int count = super.read(buffer, start, length);
                    position += Math.max(count, 0);
                    return count;
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void noByteOfAChangedFileIsReturned(Change change) throws IOException {
        assertNoByteIsReturned(change, 20);
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    @Tag("slow")
    void noByteOfAFileThatChangesAtAnyOfManyBytesIsReturned(Change change) throws IOException {
        assertNoByteIsReturned(change, 100);
    }

    /** @param steps number of places, at equal distances, at which the file changes while it is read */
    private void assertNoByteIsReturned(Change change, int steps) throws IOException {
        byte[] bytes = bytes(2 * CHUNK + CHUNK / 2);
        FileScan scan = scan(bytes);
        int failures = 0;
        for (int step = 0; step < steps; step++) {
            int offset = step * (bytes.length / steps);
            Path file = folder.resolve("delivered");
            Files.write(file, bytes);
            SourceContent content =
                    VerifiedContent.of(new ChangingFile(file, bytes, change, offset), scan.sha256(), scan.chunks());
            byte[] read = new byte[bytes.length];
            int length = 0;
            try (InputStream stream = content.open(0)) {
                for (int count = stream.read(read, 0, 10_000);
                        count > 0;
                        count = stream.read(read, length, Math.min(10_000, read.length - length))) {
                    length += count;
                }
            } catch (ChangedFileException | NoSuchFileException changed) {
                failures++;
            }
            assertThat(Arrays.copyOf(read, length)).isEqualTo(Arrays.copyOf(bytes, length));
        }
        // A file that is deleted or replaced while it is open keeps its bytes for the reader on this file system.
        assertThat(failures).isEqualTo(change == Change.DELETE || change == Change.REPLACE ? 0 : steps);
    }

    @Test
    void fileDeletedBeforeItIsOpenedFails() throws IOException {
        byte[] bytes = bytes(10);
        FileScan scan = scan(bytes);
        SourceContent content = VerifiedContent.of(
                new ChangingFile(folder.resolve("none"), bytes, Change.DELETE, 0), scan.sha256(), scan.chunks());

        assertThatThrownBy(() -> content.open(0)).isInstanceOf(NoSuchFileException.class);
    }
}
