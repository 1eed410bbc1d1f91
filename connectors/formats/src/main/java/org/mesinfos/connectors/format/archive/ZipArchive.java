package org.mesinfos.connectors.format.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.mesinfos.connectors.api.SourceContent;

/**
 * A ZIP file, read from wherever its bytes are and without a copy of them. Not safe for use by several threads.
 *
 * <p>What an entry gives is limited by what it takes in the archive: more is no document but an attack.
 */
public final class ZipArchive implements Closeable {

    /** Text of one letter deflates to a thousandth; documents to no less than a hundredth. */
    private static final int MOST_EXPANSION = 200;
    /** Small parts may expand as they like up to here. */
    private static final long ALWAYS_ALLOWED = 16 << 20;
    /** The directory of an archive is held in memory: bytes of it, some 90,000 entries at most. */
    private static final long LARGEST_DIRECTORY = 4 << 20;

    private static final int MOST_FILES = 10_000;
    private static final Pattern FOR_ITSELF = Pattern.compile("^__MACOSX/|(^|/)(\\.DS_Store|Thumbs\\.db)$");

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_OFFSET = 16;

    private final ZipFile file;

    private ZipArchive(ZipFile file) {
        this.file = file;
    }

    /** Whether a file begins as ZIP files do. */
    public static boolean isOne(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /**
     * Opens an archive.
     *
     * @throws BrokenArchive when it is damaged or no ZIP file
     * @throws IOException when the bytes could not be had
     */
    public static ZipArchive open(SourceContent content) throws IOException {
        requireSmallDirectory(content);
        try {
            return new ZipArchive(ZipFile.builder()
                    .setSeekableByteChannel(new ContentChannel(content))
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (UncheckedIOException notHad) {
            throw notHad.getCause();
        } catch (IOException | RuntimeException broken) {
            throw damaged();
        }
    }

    /**
     * The names of its files, in the order of its directory, without those that an operating system puts there for
     * itself.
     *
     * @throws BrokenArchive when there are too many, or two of one name
     */
    public List<String> files() throws BrokenArchive {
        Set<String> names = new LinkedHashSet<>();
        for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
            if (entry.isDirectory() || FOR_ITSELF.matcher(entry.getName()).find()) {
                continue;
            }
            if (!names.add(entry.getName())) {
                throw new BrokenArchive("two files of one name", "names that tell files apart");
            }
            if (names.size() > MOST_FILES) {
                throw new BrokenArchive("more than " + MOST_FILES + " files", "at most " + MOST_FILES);
            }
        }
        return List.copyOf(names);
    }

    /** Whether it is one document that is stored as an archive: of an office, a book, a program. */
    public boolean isDocument() {
        return has("[Content_Types].xml") || has("mimetype") || has("META-INF/MANIFEST.MF");
    }

    /** Whether there is an entry of that name. */
    public boolean has(String name) {
        return file.getEntry(name) != null;
    }

    /** The bytes of an entry; empty when there is none of that name. */
    public Optional<InputStream> entry(String name) throws IOException {
        ZipArchiveEntry entry = file.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (!file.canReadEntryData(entry)) {
            throw new BrokenArchive("an encrypted part", "parts that anybody can read");
        }
        try {
            return Optional.of(new LimitedStream(
                    file.getInputStream(entry), mostBytes(entry.getCompressedSize()), "a whole ZIP file"));
        } catch (UncheckedIOException notHad) {
            throw notHad.getCause();
        } catch (IOException | RuntimeException broken) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** How many bytes may come out of so many compressed ones. */
    static long mostBytes(long compressed) {
        return Math.max(ALWAYS_ALLOWED, MOST_EXPANSION * Math.max(0, compressed));
    }

    private static BrokenArchive damaged() {
        return new BrokenArchive("a damaged ZIP file", "a whole ZIP file");
    }

    /** Looks at the record at the end of the file, which says where the directory begins. */
    private static void requireSmallDirectory(SourceContent content) throws IOException {
        long from = Math.max(0, content.size() - END_RECORD - LONGEST_COMMENT);
        byte[] tail;
        try (InputStream in = content.open(from)) {
            tail = in.readNBytes(END_RECORD + LONGEST_COMMENT);
        }
        ByteBuffer record = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.length - END_RECORD; at >= 0; at--) {
            if (record.getInt(at) == END_SIGNATURE) {
                long directory = from + at - Integer.toUnsignedLong(record.getInt(at + DIRECTORY_OFFSET));
                if (directory > LARGEST_DIRECTORY) {
                    throw new BrokenArchive("a directory of " + directory + " bytes", "at most " + LARGEST_DIRECTORY);
                }
                return;
            }
        }
        throw damaged();
    }
}
