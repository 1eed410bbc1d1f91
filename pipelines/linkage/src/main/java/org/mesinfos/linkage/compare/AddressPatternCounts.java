package org.mesinfos.linkage.compare;

import java.nio.ByteBuffer;
import java.util.TreeMap;
import org.mesinfos.linkage.features.AddressTotals;
import org.mesinfos.linkage.features.Hashes;

/**
 * Numbers of different addresses at providers of many people by their pattern, which parts of a table add up. There are
 * no more than some ten for each provider. Not safe for use by several threads.
 */
public final class AddressPatternCounts {

    /** Number of addresses by a hash of pattern and domain. */
    private final TreeMap<Long, Long> counts = new TreeMap<>();

    /** Adds an address; each is to be added once. */
    public void add(String address, int pattern) {
        counts.merge(Hashes.of(Hashes.of(EmailProviders.domain(address)), pattern), 1L, Long::sum);
    }

    /** Returns the number of addresses, and of the pairs with one pattern. */
    public AddressTotals totals() {
        long addresses = 0;
        double alike = 0;
        for (long count : counts.values()) {
            addresses += count;
            alike += count * (count - 1.0);
        }
        return new AddressTotals(addresses, alike);
    }

    /** Encodes the counts. */
    public byte[] write() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES * counts.size());
        counts.forEach((pattern, count) -> bytes.putLong(pattern).putLong(count));
        return bytes.array();
    }

    /** Decodes the counts that are left in a buffer, and adds them. */
    public void addAll(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            counts.merge(bytes.getLong(), bytes.getLong(), Long::sum);
        }
    }
}
