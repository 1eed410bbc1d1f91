package org.mesinfos.linkage.sliced;

import java.util.List;
import org.mesinfos.linkage.features.RowKey;

/**
 * A row in a block of encoded rows, of which only the keys are decoded.
 *
 * @param block the block
 * @param start index of its first byte
 * @param length number of its bytes
 * @param keys keys of the row
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only read.
public record EncodedRow(byte[] block, int start, int length, List<RowKey> keys) {

    /** Returns the length only, since the values are personal data. */
    @Override
    public String toString() {
        return "EncodedRow of " + length + " bytes";
    }
}
