package org.mesinfos.pipelines.store.originals;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stored form of an original: the delivered bytes in compressed frames with an index, so that a split of a large file is
 * read without the part before it. Every original is written and read here.
 */
public final class OriginalFile {

    private static final String SCHEME = "original:";
    private static final FrameCodec CODEC = new ZstandardFrames();

    private OriginalFile() {}

    /** Returns the stored form of delivered bytes as a stream that encodes while it is read. */
    public static InputStream encode(InputStream delivered) {
        return new EncodingStream(delivered, CODEC);
    }

    /**
     * Opens the delivered bytes of a stored original at an offset. The caller closes the stream.
     *
     * @throws IOException if the stored bytes are damaged
     */
    public static InputStream decode(StoredBytes stored, long offset) throws IOException {
        return DecodingStream.open(stored, CODEC, offset);
    }

    /** Returns the URI by which the delivered bytes of a stored file are opened. */
    public static String uri(String storedFile) {
        return SCHEME + storedFile;
    }

    /** Returns whether a URI is that of the delivered bytes of a stored file. */
    public static boolean isOriginal(String uri) {
        return uri.startsWith(SCHEME);
    }

    /** Returns the URI of the stored file from that of its delivered bytes. */
    public static String storedFile(String uri) {
        return uri.substring(SCHEME.length());
    }
}
