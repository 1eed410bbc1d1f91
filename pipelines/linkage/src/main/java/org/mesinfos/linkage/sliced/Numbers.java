package org.mesinfos.linkage.sliced;

import java.nio.ByteBuffer;

/** Decoder of the numbers in rows, small ones in one byte. Stateless. */
final class Numbers {

    private Numbers() {}

    static int read(ByteBuffer bytes) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
