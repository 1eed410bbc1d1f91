package org.mesinfos.linkage.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.linkage.clustering.AverageLinkage.ClusterPair;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;

/** Codec for the results of components. Stateless. */
public final class ComponentResultBlock {

    private ComponentResultBlock() {}

    public static byte[] write(List<ComponentResult> outcomes) {
        NumberWriter writer = new NumberWriter();
        for (ComponentResult outcome : outcomes) {
            writer.write(outcome.clusters().size());
            outcome.clusters().forEach(writer::write);
            write(outcome.merges(), writer);
            write(outcome.reviews(), writer);
        }
        return writer.bytes();
    }

    private static void write(List<ClusterPair> joins, NumberWriter writer) {
        writer.write(joins.size());
        for (ClusterPair join : joins) {
            writer.write(join.first());
            writer.write(join.second());
            writer.write(join.logOdds());
        }
    }

    /** Decodes the results of all blocks. */
    public static List<ComponentResult> read(Iterable<byte[]> blocks) {
        List<ComponentResult> outcomes = new ArrayList<>();
        for (byte[] block : blocks) {
            NumberReader reader = new NumberReader(block);
            while (reader.hasMore()) {
                outcomes.add(
                        new ComponentResult(readClusters(reader), readClusterPairs(reader), readClusterPairs(reader)));
            }
        }
        return outcomes;
    }

    private static List<int[]> readClusters(NumberReader reader) {
        int count = reader.readInt();
        List<int[]> clusters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            clusters.add(reader.readInts());
        }
        return clusters;
    }

    private static List<ClusterPair> readClusterPairs(NumberReader reader) {
        int count = reader.readInt();
        List<ClusterPair> joins = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            joins.add(new ClusterPair(reader.readInts(), reader.readInts(), reader.readDouble()));
        }
        return joins;
    }
}
