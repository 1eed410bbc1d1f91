package org.mesinfos.pipelines.transforms;

import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;

/**
 * Placeholder for the coder of values that travel in blocks only. It refuses to encode a single value.
 *
 * <p>Beam infers the coder of a {@code Block<T>} only if the class {@code T} has a coder as well.
 *
 * @param <T> class of the values
 */
final class BlockValueCoder<T> extends CustomCoder<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    BlockValueCoder(Class<T> type) {
        this.type = type;
    }

    @Override
    public void encode(T value, OutputStream out) {
        throw unsupported();
    }

    @Override
    public T decode(InputStream in) {
        throw unsupported();
    }

    private UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException(type.getSimpleName() + " travels in blocks only");
    }

    @Override
    public void verifyDeterministic() throws NonDeterministicException {
        throw new NonDeterministicException(this, "It encodes nothing");
    }
}
