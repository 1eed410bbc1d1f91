package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeParameter;
import org.mesinfos.pipelines.elements.Block;

/**
 * Coder of the blocks of one class of values: encodes a block as one array of bytes. Deterministic.
 *
 * @param <T> class of the values
 */
final class BlockCoder<T> extends CustomCoder<Block<T>> {

    private static final long serialVersionUID = 1L;

    private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

    private final Class<T> type;

    BlockCoder(Class<T> type) {
        this.type = type;
    }

    @Override
    public void encode(Block<T> block, OutputStream out) throws IOException {
        BYTES.encode(block.bytes(), out);
    }

    @Override
    public Block<T> decode(InputStream in) throws IOException {
        return Block.of(BYTES.decode(in));
    }

    @Override
    public void verifyDeterministic() {
        // An array of bytes has one encoding.
    }

    @Override
    public boolean consistentWithEquals() {
        return true;
    }

    @Override
    public boolean isRegisterByteSizeObserverCheap(Block<T> block) {
        return true;
    }

    @Override
    protected long getEncodedElementByteSize(Block<T> block) {
        return Integer.BYTES + (long) block.size();
    }

    @Override
    public TypeDescriptor<Block<T>> getEncodedTypeDescriptor() {
        return new TypeDescriptor<Block<T>>() {}.where(new TypeParameter<T>() {}, TypeDescriptor.of(type));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockCoder<?> coder && type.equals(coder.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
