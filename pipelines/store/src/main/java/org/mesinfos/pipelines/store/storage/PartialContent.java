package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.util.Arrays;

/** Content of a file of which only some parts are needed. */
public interface PartialContent {

    /** Returns the number of bytes. */
    int size();

    /**
     * Returns some of the bytes.
     *
     * @param start offset of the first byte
     * @param end offset after the last byte, at most the size
     * @throws IOException if these bytes are damaged
     */
    byte[] bytes(int start, int end) throws IOException;

    /** Returns bytes that are in memory, and not copied. */
    static PartialContent of(byte[] content) {
        return new PartialContent() {

            @Override
            public int size() {
                return content.length;
            }

            @Override
            public byte[] bytes(int start, int end) {
                return Arrays.copyOfRange(content, start, end);
            }
        };
    }
}
