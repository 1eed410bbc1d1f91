package org.mesinfos.linkage;

import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mesinfos.linkage.compare.AddressPatternCounts;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.PairScorer;
import org.mesinfos.linkage.model.RelativeShares;

/**
 * Counts of relatives, and of e-mail addresses that consist of a name, among the rows of a table, which parts of the table
 * add up. Must not be modified.
 *
 * @param byKind by kind of group, the counts of its pairs
 * @param addresses counts of addresses
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and read.
public record RelativeCounts(long[][] byKind, AddressPatternCounts addresses) {

    private static final RelativeKind[] KINDS = RelativeKind.values();

    /** Number of kinds of groups. */
    public static final int KIND_COUNT = KINDS.length;

    /** Visits the groups of a row in which relatives are measured. */
    public static void forEachGroup(PersonTable table, int row, GroupVisitor visitor) {
        for (RelativeKind kind : KINDS) {
            OptionalInt key =
                    switch (kind) {
                        case NAMESAKES -> Namesakes.key(table, row);
                        case TWINS -> Twins.key(table, row);
                        case STREET, POSTCODE, CITY, EMAIL, PHONE, SHARED_IDENTIFIER ->
                            HouseholdPairs.key(table, kind.value(), row);
                    };
            if (key.isPresent()) {
                visitor.group(kind.position(), key.getAsInt());
            }
        }
    }

    /**
     * Counts relatives in some groups.
     *
     * @param chosen the groups, all of whose rows are in the table
     */
    public static RelativeCounts of(PersonTable table, GroupChoice chosen) {
        long[][] counts = new long[KIND_COUNT][];
        for (RelativeKind kind : KINDS) {
            int number = kind.position();
            counts[number] = switch (kind) {
                case NAMESAKES ->
                    Namesakes.of(table, key -> chosen.contains(number, key)).counts();
                case TWINS ->
                    Twins.of(table, key -> chosen.contains(number, key)).counts();
                case STREET, POSTCODE, CITY, EMAIL, PHONE, SHARED_IDENTIFIER ->
                    HouseholdPairs.of(table, kind.value(), key -> chosen.contains(number, key))
                            .counts();
            };
        }
        return new RelativeCounts(counts, new AddressPatternCounts());
    }

    /** Encodes the counts. */
    public byte[] write() {
        byte[] patterns = addresses.write();
        ByteBuffer bytes = ByteBuffer.allocate(
                Long.BYTES * Stream.of(byKind).mapToInt(counts -> counts.length).sum() + patterns.length);
        for (long[] counts : byKind) {
            for (long count : counts) {
                bytes.putLong(count);
            }
        }
        return bytes.put(patterns).array();
    }

    /** Returns counts of addresses without any of relatives. */
    public static RelativeCounts of(AddressPatternCounts addresses) {
        return new RelativeCounts(noRelatives(), addresses);
    }

    private static long[][] noRelatives() {
        long[][] sums = new long[KIND_COUNT][];
        for (RelativeKind kind : KINDS) {
            sums[kind.position()] = new long
                    [switch (kind) {
                        case NAMESAKES -> Namesakes.COUNTS;
                        case TWINS -> Twins.COUNTS;
                        case STREET, POSTCODE, CITY, EMAIL, PHONE, SHARED_IDENTIFIER -> HouseholdPairs.COUNTS;
                    }];
        }
        return sums;
    }

    /** Decodes the counts of all blocks and adds them up. */
    public static RelativeCounts read(Iterable<byte[]> blocks) {
        long[][] sums = noRelatives();
        AddressPatternCounts patterns = new AddressPatternCounts();
        for (byte[] block : blocks) {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            for (long[] counts : sums) {
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += bytes.getLong();
                }
            }
            patterns.addAll(bytes);
        }
        return new RelativeCounts(sums, patterns);
    }

    /**
     * Returns the scorer of pairs of the whole table.
     *
     * @param part any part of the table, whose counts are those of the whole table
     * @param rowsByKind by kind of group, the number of rows in groups
     */
    public PairScorer scorer(LinkageModel model, PersonTable part, long[] rowsByKind) {
        Households households = Households.of(part, kind -> householdPairs(kind, rowsByKind));
        return scorer(
                model,
                households,
                Namesakes.ofCounts(byKind[RelativeKind.NAMESAKES.position()]),
                Twins.ofCounts(part, byKind[RelativeKind.TWINS.position()]));
    }

    private HouseholdPairs householdPairs(ValueKind value, long[] rowsByKind) {
        int kind = RelativeKind.HOUSEHOLDS.get(Households.VALUES.indexOf(value)).position();
        return new HouseholdPairs(rowsByKind[kind], byKind[kind]);
    }

    /** Returns the scorer of a model with the relatives among the rows of a table. */
    static PairScorer scorer(LinkageModel model, PersonTable table) {
        return scorer(model, Households.of(table), Namesakes.of(table), Twins.of(table));
    }

    static PairScorer scorer(LinkageModel model, Households households, Namesakes namesakes, Twins twins) {
        LinkageModel withHouseholds = households.in(model);
        return new PairScorer(
                withHouseholds,
                new RelativeShares(
                        households.agreeing(),
                        namesakes.shares(withHouseholds, households),
                        twins.forEachMatch(households)));
    }

    /** Visitor of groups. */
    public interface GroupVisitor {
        void group(int kind, int key);
    }

    /** Choice of groups. */
    public interface GroupChoice {
        boolean contains(int kind, int key);
    }
}
