package org.mesinfos.pipelines.transforms.slices;

import com.github.luben.zstd.Zstd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.exchange.ComponentBlock;
import org.mesinfos.linkage.exchange.ComponentResultBlock;
import org.mesinfos.linkage.exchange.EdgeBlock;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.EncodedRow;
import org.mesinfos.linkage.sliced.InputBlock;
import org.mesinfos.linkage.sliced.InputRecord;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.LinkedCounts;
import org.mesinfos.linkage.sliced.RowBlock;
import org.mesinfos.linkage.sliced.RowDecoder;
import org.mesinfos.linkage.sliced.Totals;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.EncodedBlocks;

/** Codec for the blocks of linkage in slices. Large ones are compressed. Stateless. */
public final class SliceBlocks {

    /** Fastest level, because blocks live for minutes only. */
    private static final int LEVEL = 1;

    private SliceBlocks() {}

    /** Encodes people to link. */
    public static Block<InputRecord> people(List<InputRecord> people) {
        return compressed(InputBlock.write(people));
    }

    static List<InputRecord> readPeople(Block<InputRecord> block) {
        return InputBlock.read(decompressed(block));
    }

    static int countPeople(Block<InputRecord> block) {
        return InputBlock.count(decompressed(block));
    }

    static Block<TableRow> rows(RowBlock rows) {
        return compressed(rows.write());
    }

    static List<TableRow> readRows(Iterable<Block<TableRow>> blocks) {
        return RowDecoder.read(decompressed(blocks));
    }

    /** Decodes the rows of all blocks one block after the other. To be iterated over once. */
    static Iterable<TableRow> streamRows(Iterable<Block<TableRow>> blocks) {
        return () -> {
            RowDecoder reader = new RowDecoder();
            return StreamSupport.stream(blocks.spliterator(), false)
                    .flatMap(block -> {
                        List<TableRow> rows = new ArrayList<>();
                        reader.read(decompressed(block), rows::add);
                        return rows.stream();
                    })
                    .iterator();
        };
    }

    /** Decodes the keys of the rows of a block. */
    static void readRowKeys(Block<TableRow> block, Consumer<EncodedRow> rows) {
        RowDecoder.readKeys(decompressed(block), rows);
    }

    static Block<KeyEntries> keys(KeyEntries keys) {
        return compressed(keys.write());
    }

    static KeyEntries readKeys(Iterable<Block<KeyEntries>> blocks) {
        KeyEntries keys = new KeyEntries();
        for (Block<KeyEntries> block : blocks) {
            keys.addAll(decompressed(block));
        }
        return keys;
    }

    static Block<Edges> edges(Edges edges) {
        return compressed(EdgeBlock.write(edges));
    }

    /** Decodes the edges of all blocks. */
    public static Edges readEdges(Iterable<Block<Edges>> blocks) {
        return EdgeBlock.read(decompressed(blocks));
    }

    static Block<CutRows> cutRows(CutRows rows) {
        return compressed(ComponentBlock.write(List.of(rows.rowsAndGroups())));
    }

    /** Decodes the rows of all blocks. */
    static CutRows readCutRows(Iterable<Block<CutRows>> blocks) {
        return CutRows.of(ComponentBlock.read(decompressed(blocks)).stream()
                .flatMapToInt(Arrays::stream)
                .toArray());
    }

    static Block<ComponentResult> results(List<ComponentResult> results) {
        return compressed(ComponentResultBlock.write(results));
    }

    /** Decodes the results of all blocks. */
    public static List<ComponentResult> readResults(Iterable<Block<ComponentResult>> blocks) {
        return ComponentResultBlock.read(decompressed(blocks));
    }

    private static <T> Iterable<byte[]> decompressed(Iterable<Block<T>> blocks) {
        return EncodedBlocks.of(blocks, SliceBlocks::decompressed);
    }

    static Block<Totals> addUpTotals(Iterable<Block<Totals>> blocks) {
        return Block.of(Totals.read(bytes(blocks)).write());
    }

    static Block<RelativeCounts> addUpRelatives(Iterable<Block<RelativeCounts>> blocks) {
        return Block.of(RelativeCounts.read(bytes(blocks)).write());
    }

    static Block<LinkedCounts> addUpLinks(Iterable<Block<LinkedCounts>> blocks) {
        return Block.of(LinkedCounts.read(bytes(blocks)).write());
    }

    static <T> Iterable<byte[]> bytes(Iterable<Block<T>> blocks) {
        return EncodedBlocks.of(blocks);
    }

    private static <T> Block<T> compressed(byte[] bytes) {
        return Block.of(Zstd.compress(bytes, LEVEL));
    }

    private static byte[] decompressed(Block<?> block) {
        return Zstd.decompress(block.bytes(), (int) Zstd.getFrameContentSize(block.bytes()));
    }
}
