package org.mesinfos.linkage.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.linkage.clustering.AverageLinkage.Join;
import org.mesinfos.linkage.clustering.AverageLinkage.Outcome;

/** Codec for the results of components. Stateless. */
public final class OutcomeBlock {

    private OutcomeBlock() {}

    public static byte[] write(List<Outcome> outcomes) {
        NumberWriter writer = new NumberWriter();
        for (Outcome outcome : outcomes) {
            writer.write(outcome.clusters().size());
            outcome.clusters().forEach(writer::write);
            write(outcome.joins(), writer);
            write(outcome.reviews(), writer);
        }
        return writer.bytes();
    }

    private static void write(List<Join> joins, NumberWriter writer) {
        writer.write(joins.size());
        for (Join join : joins) {
            writer.write(join.first());
            writer.write(join.second());
            writer.write(join.logOdds());
        }
    }

    /** Decodes the results of all blocks. */
    public static List<Outcome> read(Iterable<byte[]> blocks) {
        List<Outcome> outcomes = new ArrayList<>();
        for (byte[] block : blocks) {
            NumberReader reader = new NumberReader(block);
            while (reader.hasMore()) {
                outcomes.add(new Outcome(clusters(reader), joins(reader), joins(reader)));
            }
        }
        return outcomes;
    }

    private static List<int[]> clusters(NumberReader reader) {
        int count = reader.integer();
        List<int[]> clusters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            clusters.add(reader.integers());
        }
        return clusters;
    }

    private static List<Join> joins(NumberReader reader) {
        int count = reader.integer();
        List<Join> joins = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            joins.add(new Join(reader.integers(), reader.integers(), reader.decimal()));
        }
        return joins;
    }
}
