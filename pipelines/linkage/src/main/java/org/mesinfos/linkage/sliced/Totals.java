package org.mesinfos.linkage.sliced;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.blocking.BlockSizes;
import org.mesinfos.linkage.features.AddressTotals;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.TableTotals;

/** Sums over rows and keys, which buckets add up. Not safe for use by several threads. */
public final class Totals {

    private static final int KINDS = ValueKind.values().length;

    private final TreeMap<Long, Integer> presence = new TreeMap<>();
    private final long[] collidingPairs = new long[KINDS];
    private final long[] squares = new long[KINDS];
    /** Number of blocks by blocking rule and size. */
    private final TreeMap<Integer, Long> blocks = new TreeMap<>();

    private final long[] relatives = new long[RelativeCounts.KIND_COUNT];
    private final TreeSet<Long> providers = new TreeSet<>();

    void addRow(long presenceOfValues) {
        presence.merge(presenceOfValues, 1, Integer::sum);
    }

    /** Adds a group of rows with one key. */
    void addGroup(byte tag, long hash, int records) {
        if (KeyTags.isValue(tag)) {
            collidingPairs[tag] += BlockSizes.pairs(records);
            squares[tag] += (long) records * records;
        } else if (KeyTags.isRule(tag) && records <= BlockSizes.LARGEST) {
            blocks.merge(KeyTags.rule(tag) * (BlockSizes.LARGEST + 1) + records, 1L, Long::sum);
        } else if (KeyTags.isRelatives(tag)) {
            relatives[KeyTags.relatives(tag)] += records;
        }
    }

    /** Adds an e-mail domain with many different addresses. */
    void addProvider(long domainHash) {
        providers.add(domainHash);
    }

    /** Adds other sums. */
    public void addAll(Totals other) {
        other.presence.forEach((mask, count) -> presence.merge(mask, count, Integer::sum));
        other.blocks.forEach((block, count) -> blocks.merge(block, count, Long::sum));
        providers.addAll(other.providers);
        for (int kind = 0; kind < KINDS; kind++) {
            collidingPairs[kind] += other.collidingPairs[kind];
            squares[kind] += other.squares[kind];
        }
        for (int kind = 0; kind < relatives.length; kind++) {
            relatives[kind] += other.relatives[kind];
        }
    }

    TableTotals table() {
        return new TableTotals(presence, list(collidingPairs), list(squares), AddressTotals.NONE);
    }

    private static List<Long> list(long[] numbers) {
        List<Long> list = new ArrayList<>();
        for (long number : numbers) {
            list.add(number);
        }
        return list;
    }

    /** Returns for each blocking rule the size up to which its blocks are retained. */
    int[] blockLimits() {
        int rows = presence.values().stream().mapToInt(Integer::intValue).sum();
        int[] limits = new int[BlockSizes.rules().size()];
        for (int rule = 0; rule < limits.length; rule++) {
            long[] pairsBySize = new long[BlockSizes.LARGEST + 1];
            int first = rule * (BlockSizes.LARGEST + 1);
            blocks.subMap(first, first + BlockSizes.LARGEST + 1)
                    .forEach((block, count) -> pairsBySize[block - first] = count * BlockSizes.pairs(block - first));
            limits[rule] = BlockSizes.limit(pairsBySize, BlockSizes.budget(rows));
        }
        return limits;
    }

    boolean isProvider(long domainHash) {
        return providers.contains(domainHash);
    }

    /** Returns for each kind of group of relatives the number of rows in groups. */
    long[] relatives() {
        return relatives.clone();
    }

    /** Encodes the sums. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream output = new DataOutputStream(bytes)) {
            output.writeInt(presence.size());
            for (Map.Entry<Long, Integer> entry : presence.entrySet()) {
                output.writeLong(entry.getKey());
                output.writeInt(entry.getValue());
            }
            output.writeInt(blocks.size());
            for (Map.Entry<Integer, Long> entry : blocks.entrySet()) {
                output.writeInt(entry.getKey());
                output.writeLong(entry.getValue());
            }
            output.writeInt(providers.size());
            for (long domain : providers) {
                output.writeLong(domain);
            }
            for (long[] sums : List.of(collidingPairs, squares, relatives)) {
                for (long sum : sums) {
                    output.writeLong(sum);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /** Decodes the sums of all blocks and adds them up. */
    public static Totals read(Iterable<byte[]> blocks) {
        Totals totals = new Totals();
        for (byte[] block : blocks) {
            totals.addAll(read(block));
        }
        return totals;
    }

    private static Totals read(byte[] block) {
        Totals totals = new Totals();
        try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(block))) {
            for (int left = input.readInt(); left > 0; left--) {
                totals.presence.put(input.readLong(), input.readInt());
            }
            for (int left = input.readInt(); left > 0; left--) {
                totals.blocks.put(input.readInt(), input.readLong());
            }
            for (int left = input.readInt(); left > 0; left--) {
                totals.addProvider(input.readLong());
            }
            for (long[] sums : List.of(totals.collidingPairs, totals.squares, totals.relatives)) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] = input.readLong();
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("The totals of a linkage are damaged", damaged);
        }
        return totals;
    }
}
