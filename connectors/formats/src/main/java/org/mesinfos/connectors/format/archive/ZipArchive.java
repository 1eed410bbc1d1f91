package org.mesinfos.connectors.format.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.mesinfos.connectors.api.SourceContent;

/**
 * A ZIP file that is read in place, without a copy of its bytes. Not safe for use by multiple threads.
 *
 * <p>The expansion of an entry is limited in proportion to its compressed size, as a defence against decompression
 * bombs.
 */
public final class ZipArchive implements Closeable {

    /**
     * Documents compress to no less than a hundredth of their size, whereas runs of one letter compress to a
     * thousandth.
     */
    private static final int MAX_EXPANSION = 200;
    /** Expanded size in bytes up to which the ratio is not limited. */
    private static final long UNLIMITED_BYTES = 16 << 20;

    private final ZipFile file;

    private ZipArchive(ZipFile file) {
        this.file = file;
    }

    /** Returns whether bytes start with the signature of a ZIP file. */
    public static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /**
     * Opens an archive.
     *
     * @throws InvalidArchiveException if the file is damaged or not a ZIP file, or its directory is too large
     * @throws IOException if the bytes cannot be read
     */
    public static ZipArchive open(SourceContent content) throws IOException {
        ContentChannel bytes = ContentChannel.open(content);
        try {
            ZipFile file = ZipFile.builder()
                    .setSeekableByteChannel(bytes)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            bytes.endDirectory();
            return new ZipArchive(file);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (IOException | RuntimeException broken) {
            throw damaged();
        }
    }

    /**
     * Returns the file names in directory order, without the hidden files that operating systems add.
     *
     * @throws InvalidArchiveException if two files have the same name, or one is outside of the folder of the archive
     */
    public List<String> files() throws InvalidArchiveException {
        Set<String> names = new LinkedHashSet<>();
        for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
            if (entry.isDirectory() || SystemFiles.contains(entry.getName())) {
                continue;
            }
            ArchiveNames.requireInside(entry.getName());
            if (!names.add(entry.getName())) {
                throw new InvalidArchiveException("two files with the same name", "unique file names");
            }
        }
        return List.copyOf(names);
    }

    /**
     * Returns whether the archive is a single document in a format based on ZIP, such as an office document, e-book or
     * JAR.
     */
    public boolean isDocument() {
        return has("[Content_Types].xml") || has("mimetype") || has("META-INF/MANIFEST.MF");
    }

    /** Returns whether the archive contains an entry of that name. */
    public boolean has(String name) {
        return file.getEntry(name) != null;
    }

    /** Opens an entry; empty if there is none of that name. */
    public Optional<InputStream> entry(String name) throws IOException {
        ZipArchiveEntry entry = file.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (!file.canReadEntryData(entry)) {
            throw new InvalidArchiveException("an encrypted part", "parts without encryption");
        }
        try {
            return Optional.of(new LimitedStream(
                    file.getInputStream(entry), maxExpandedBytes(entry.getCompressedSize()), "a whole ZIP file"));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (IOException | RuntimeException broken) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Returns the maximum expanded size for a compressed size, in bytes. */
    public static long maxExpandedBytes(long compressed) {
        return Math.max(UNLIMITED_BYTES, MAX_EXPANSION * Math.max(0, compressed));
    }

    private static InvalidArchiveException damaged() {
        return new InvalidArchiveException("a damaged ZIP file", "a whole ZIP file");
    }
}
