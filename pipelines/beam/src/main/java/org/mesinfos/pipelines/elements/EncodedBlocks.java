package org.mesinfos.pipelines.elements;

import java.util.Iterator;
import java.util.function.Function;

/** The bytes of several blocks, for the codecs of modules without blocks. */
public final class EncodedBlocks {

    private EncodedBlocks() {}

    /** Returns a view of the blocks as their bytes, in the same order. */
    public static <T> Iterable<byte[]> of(Iterable<Block<T>> blocks) {
        return of(blocks, Block::bytes);
    }

    /** Returns a view of the blocks as the bytes that a function returns for each, in the same order. */
    public static <T> Iterable<byte[]> of(Iterable<Block<T>> blocks, Function<Block<T>, byte[]> bytes) {
        return () -> {
            Iterator<Block<T>> iterator = blocks.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public byte[] next() {
                    return bytes.apply(iterator.next());
                }
            };
        };
    }
}
