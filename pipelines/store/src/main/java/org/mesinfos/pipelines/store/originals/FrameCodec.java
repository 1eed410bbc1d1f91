package org.mesinfos.pipelines.store.originals;

import java.io.IOException;

/**
 * Encoding of one frame: a part of an original that is stored and read on its own. Encryption of originals is a further
 * codec around this one. Thread-safe.
 */
interface FrameCodec {

    /** Encodes the first {@code length} bytes of a frame. */
    byte[] encode(byte[] plain, int length);

    /**
     * Decodes a frame.
     *
     * @param plainLength number of bytes before encoding
     * @throws IOException if the frame is damaged
     */
    byte[] decode(byte[] stored, int plainLength) throws IOException;
}
