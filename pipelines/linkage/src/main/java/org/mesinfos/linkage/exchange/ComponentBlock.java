package org.mesinfos.linkage.exchange;

import java.util.ArrayList;
import java.util.List;

/** Codec for the rows of components. Stateless. */
public final class ComponentBlock {

    private ComponentBlock() {}

    public static byte[] write(List<int[]> components) {
        NumberWriter writer = new NumberWriter();
        components.forEach(writer::write);
        return writer.bytes();
    }

    /** Decodes the components of all blocks. */
    public static List<int[]> read(Iterable<byte[]> blocks) {
        List<int[]> components = new ArrayList<>();
        for (byte[] block : blocks) {
            NumberReader reader = new NumberReader(block);
            while (reader.hasMore()) {
                components.add(reader.readInts());
            }
        }
        return components;
    }
}
