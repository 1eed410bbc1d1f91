package org.mesinfos.pipelines.store.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.pipelines.store.storage.PartialContent;

/**
 * Sorted index from digests to the people of one shard, as stored in {@code snapshots/lookup/}. Immutable.
 *
 * <p>The file has a header of 8 bytes, {@code MILOOK01}, then 9 bytes for each entry, sorted without sign: a digest of 6
 * bytes, and the position of the person in the shard manifest in 3 bytes, the highest byte first.
 */
public final class LookupIndex {

    /** Index without entries. */
    public static final LookupIndex EMPTY = new LookupIndex(header());

    private static final int HEADER_BYTES = 8;
    private static final int DIGEST_BYTES = 6;
    private static final double DIGESTS = 1L << (DIGEST_BYTES * Byte.SIZE);

    /**
     * Number of entries by which a search first widens the part that it reads: 72 bytes, so that this part is mostly in one
     * segment of an encrypted file.
     */
    private static final int FIRST_STEP = 8;

    private static final int POSITION_BYTES = 3;
    private static final int ENTRY_BYTES = DIGEST_BYTES + POSITION_BYTES;
    private static final int MAX_POSITION = (1 << (POSITION_BYTES * Byte.SIZE)) - 1;

    private final byte[] file;

    private LookupIndex(byte[] file) {
        this.file = file;
    }

    /**
     * Returns the index of a shard.
     *
     * @param digests digests of each person, in the order of the shard manifest
     */
    public static LookupIndex of(List<long[]> digests) {
        if (digests.size() > MAX_POSITION) {
            throw new IllegalArgumentException("A shard has at most " + MAX_POSITION + " people: " + digests.size());
        }
        int count = digests.stream().mapToInt(person -> person.length).sum();
        byte[][] entries = new byte[count][];
        int next = 0;
        for (int position = 0; position < digests.size(); position++) {
            for (long digest : digests.get(position)) {
                entries[next++] = entry(digest, position);
            }
        }
        Arrays.sort(entries, Arrays::compareUnsigned);
        byte[] file = Arrays.copyOf(header(), HEADER_BYTES + count * ENTRY_BYTES);
        for (int index = 0; index < count; index++) {
            System.arraycopy(entries[index], 0, file, HEADER_BYTES + index * ENTRY_BYTES, ENTRY_BYTES);
        }
        return new LookupIndex(file);
    }

    /**
     * Returns this index for another list of people, with the entries of another index. Equal entries remain once.
     *
     * @param positions new position of each person of this index, ascending; negative for those whose entries are removed
     * @param added index of the same list of people
     * @throws IllegalArgumentException if this index has more people
     */
    LookupIndex moved(int[] positions, LookupIndex added) {
        byte[] merged = Arrays.copyOf(header(), file.length + added.file.length - HEADER_BYTES);
        int length = HEADER_BYTES;
        int next = 0;
        byte[] entry = new byte[ENTRY_BYTES];
        for (int index = 0; index < size(); index++) {
            int moved = positions[requirePosition(index, positions.length)];
            if (moved < 0) {
                continue;
            }
            System.arraycopy(file, HEADER_BYTES + index * ENTRY_BYTES, entry, 0, DIGEST_BYTES);
            setPosition(entry, moved);
            while (next < added.size() && added.compare(next, entry) < 0) {
                length = append(added.file, HEADER_BYTES + next++ * ENTRY_BYTES, merged, length);
            }
            while (next < added.size() && added.compare(next, entry) == 0) {
                next++;
            }
            length = append(entry, 0, merged, length);
        }
        for (; next < added.size(); next++) {
            length = append(added.file, HEADER_BYTES + next * ENTRY_BYTES, merged, length);
        }
        return new LookupIndex(length == merged.length ? merged : Arrays.copyOf(merged, length));
    }

    private static int append(byte[] source, int start, byte[] target, int length) {
        System.arraycopy(source, start, target, length, ENTRY_BYTES);
        return length + ENTRY_BYTES;
    }

    private int compare(int index, byte[] entry) {
        int start = HEADER_BYTES + index * ENTRY_BYTES;
        return Arrays.compareUnsigned(file, start, start + ENTRY_BYTES, entry, 0, ENTRY_BYTES);
    }

    /**
     * Decodes a file.
     *
     * @throws IllegalArgumentException if the bytes are not an index
     */
    public static LookupIndex decode(byte[] file) {
        boolean hasHeader =
                file.length >= HEADER_BYTES && Arrays.equals(file, 0, HEADER_BYTES, header(), 0, HEADER_BYTES);
        if (!hasHeader || (file.length - HEADER_BYTES) % ENTRY_BYTES != 0) {
            throw new IllegalArgumentException("Not a look-up index of this version");
        }
        return new LookupIndex(file);
    }

    /**
     * Returns the positions of the people with a digest, sorted, from the bytes around the place where the digest is
     * expected. Digests are uniformly distributed, so that few of the bytes are read.
     *
     * @throws IllegalArgumentException if the content is not as long as an index
     * @throws IOException if these bytes are damaged
     */
    public static List<Integer> find(PartialContent file, long digest) throws IOException {
        int count = (file.size() - HEADER_BYTES) / ENTRY_BYTES;
        if (file.size() < HEADER_BYTES || file.size() != HEADER_BYTES + count * ENTRY_BYTES) {
            throw new IllegalArgumentException("Not a look-up index of this version");
        }
        int expected = (int) ((double) digest / DIGESTS * count);
        int start = Math.max(0, expected - FIRST_STEP);
        int end = Math.min(count, expected + FIRST_STEP);
        LookupIndex entries = entries(file, start, end);
        for (int step = FIRST_STEP; start > 0 && entries.digest(0) >= digest; step *= 2) {
            start = Math.max(0, start - step);
            entries = entries(file, start, end);
        }
        for (int step = FIRST_STEP; end < count && entries.digest(entries.size() - 1) <= digest; step *= 2) {
            end = Math.min(count, end + step);
            entries = entries(file, start, end);
        }
        return entries.find(digest);
    }

    private static LookupIndex entries(PartialContent file, int start, int end) throws IOException {
        byte[] bytes = file.bytes(HEADER_BYTES + start * ENTRY_BYTES, HEADER_BYTES + end * ENTRY_BYTES);
        byte[] index = Arrays.copyOf(header(), HEADER_BYTES + bytes.length);
        System.arraycopy(bytes, 0, index, HEADER_BYTES, bytes.length);
        return new LookupIndex(index);
    }

    /** Returns the bytes of the file; not to be changed. */
    public byte[] encode() {
        return file;
    }

    /** Returns the positions of the people with a digest, sorted. */
    public List<Integer> find(long digest) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (digest(middle) < digest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Integer> positions = new ArrayList<>(1);
        for (int index = low; index < size() && digest(index) == digest; index++) {
            positions.add(position(index));
        }
        return positions;
    }

    /** Returns the number of entries. */
    public int size() {
        return (file.length - HEADER_BYTES) / ENTRY_BYTES;
    }

    private long digest(int index) {
        return number(HEADER_BYTES + index * ENTRY_BYTES, DIGEST_BYTES);
    }

    private int requirePosition(int index, int people) {
        int position = position(index);
        if (position >= people) {
            throw new IllegalArgumentException("The look-up index refers to a person who is not in the shard");
        }
        return position;
    }

    private int position(int index) {
        return (int) number(HEADER_BYTES + index * ENTRY_BYTES + DIGEST_BYTES, POSITION_BYTES);
    }

    private long number(int start, int length) {
        long number = 0;
        for (int index = start; index < start + length; index++) {
            number = number << Byte.SIZE | (file[index] & 0xff);
        }
        return number;
    }

    private static byte[] entry(long digest, int position) {
        byte[] entry = new byte[ENTRY_BYTES];
        for (int index = 0; index < DIGEST_BYTES; index++) {
            entry[index] = (byte) (digest >>> ((DIGEST_BYTES - 1 - index) * Byte.SIZE));
        }
        setPosition(entry, position);
        return entry;
    }

    private static void setPosition(byte[] entry, int position) {
        for (int index = 0; index < POSITION_BYTES; index++) {
            entry[DIGEST_BYTES + index] = (byte) (position >>> ((POSITION_BYTES - 1 - index) * Byte.SIZE));
        }
    }

    private static byte[] header() {
        return new byte[] {'M', 'I', 'L', 'O', 'O', 'K', '0', '1'};
    }
}
