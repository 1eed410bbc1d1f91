package org.mesinfos.linkage.exchange;

import org.mesinfos.linkage.clustering.Edges;

/** Codec for edges, twelve bytes each. Stateless. */
public final class EdgeBlock {

    private EdgeBlock() {}

    public static byte[] write(Edges edges) {
        NumberWriter writer = new NumberWriter();
        for (int edge = 0; edge < edges.size(); edge++) {
            writer.write(edges.first(edge));
            writer.write(edges.second(edge));
            writer.write(edges.logOdds(edge));
        }
        return writer.bytes();
    }

    /** Decodes the edges of all blocks. */
    public static Edges read(Iterable<byte[]> blocks) {
        Edges edges = new Edges();
        for (byte[] block : blocks) {
            NumberReader reader = new NumberReader(block);
            while (reader.hasMore()) {
                edges.add(reader.readInt(), reader.readInt(), reader.readFloat());
            }
        }
        return edges;
    }
}
