package org.mesinfos.pipelines.transforms.copies;

import java.util.List;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.exchange.ComponentBlock;
import org.mesinfos.linkage.exchange.ComponentResultBlock;
import org.mesinfos.linkage.exchange.EdgeBlock;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.EncodedBlocks;

/** Encoding and decoding of the blocks of the comparison of persons. Stateless. */
public final class LinkageBlocks {

    private LinkageBlocks() {}

    static Block<Edges> edges(Edges edges) {
        return Block.of(EdgeBlock.write(edges));
    }

    /** Decodes the edges of all blocks. */
    public static Edges readEdges(Iterable<Block<Edges>> blocks) {
        return EdgeBlock.read(EncodedBlocks.of(blocks));
    }

    static Block<Components> components(List<int[]> components) {
        return Block.of(ComponentBlock.write(components));
    }

    static List<int[]> readComponents(Block<Components> block) {
        return ComponentBlock.read(List.of(block.bytes()));
    }

    static Block<CutRows> cutRows(CutRows rows) {
        return Block.of(ComponentBlock.write(List.of(rows.rowsAndGroups())));
    }

    static CutRows readCutRows(Block<CutRows> block) {
        return CutRows.of(ComponentBlock.read(List.of(block.bytes())).get(0));
    }

    static Block<ComponentResult> results(List<ComponentResult> results) {
        return Block.of(ComponentResultBlock.write(results));
    }

    /** Decodes the results of all blocks. */
    public static List<ComponentResult> readResults(Iterable<Block<ComponentResult>> blocks) {
        return ComponentResultBlock.read(EncodedBlocks.of(blocks));
    }
}
