package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.Function;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * URI of the decrypted bytes of an encrypted file. It names the key folder and the label of the key, and contains no key.
 *
 * @param keys location of the key folder
 * @param label label of the key
 * @param stored URI of the encrypted file
 */
public record EncryptedUri(String keys, KeyLabel label, String stored) {

    private static final String SCHEME = "encrypted:";
    private static final char SEPARATOR = '\u0001';

    /** Returns whether a URI is that of an encrypted file. */
    public static boolean isEncrypted(String uri) {
        return uri.startsWith(SCHEME);
    }

    /** Parses the text of {@link #text}. */
    public static EncryptedUri parse(String uri) {
        String[] parts = uri.substring(SCHEME.length()).split(String.valueOf(SEPARATOR), -1);
        return new EncryptedUri(parts[0], new KeyLabel(parts[1]), parts[2]);
    }

    /** Returns the URI as text. */
    String text() {
        return SCHEME + keys + SEPARATOR + label.text() + SEPARATOR + stored;
    }

    /** Returns the number of decrypted bytes from that of the encrypted file, which is no index. */
    public static long plainSize(long storedSize) throws IOException {
        OptionalLong size = EncryptedFile.plainSize(SegmentLayout.LARGE, storedSize);
        return size.orElseThrow(EncryptedFile::damaged);
    }

    /** Source of the bytes of the encrypted file. */
    @FunctionalInterface
    public interface Source {

        /** Opens the encrypted bytes at an offset. */
        InputStream open(long offset) throws IOException;
    }

    /**
     * Opens the decrypted bytes at an offset. The caller closes the stream.
     *
     * @param storage opens the key folder at a location
     */
    public InputStream open(Source source, long storedSize, long offset, Function<String, StorageArea> storage)
            throws IOException {
        return EncryptedFile.decrypt(source::open, storedSize, offset, label, OpenedFolders.open(keys, storage));
    }
}
