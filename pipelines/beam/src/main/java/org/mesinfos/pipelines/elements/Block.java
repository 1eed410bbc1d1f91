package org.mesinfos.pipelines.elements;

import java.util.Arrays;

/**
 * Batch of values that travels as one element in its encoded form, because runners have a cost per element.
 *
 * <p>Immutable. The bytes are decoded only by the transform that needs the values, for example with a
 * {@link BlockCodec}.
 *
 * @param <T> class of the values
 */
// The type parameter keeps blocks of different values apart at compile time.
@SuppressWarnings("UnusedTypeParameter")
public final class Block<T> {

    private final byte[] bytes;

    private Block(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Returns the block with these bytes.
     *
     * @param encoded the encoded values; must not be modified afterwards
     */
    public static <T> Block<T> of(byte[] encoded) {
        return new Block<>(encoded);
    }

    /** Returns the encoded values. The array must not be modified. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the number of bytes. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block<?> block && Arrays.equals(bytes, block.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns the size only, since the values are personal data. */
    @Override
    public String toString() {
        return "Block of " + bytes.length + " bytes";
    }
}
