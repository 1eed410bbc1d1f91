package org.mesinfos.linkage.sliced;

import java.util.Map;
import org.mesinfos.linkage.PairScoring;
import org.mesinfos.linkage.blocking.CandidatePairs.PairVisitor;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;

/**
 * Comparison of the pairs of rows that share a key of one slice.
 *
 * @param scored edges of pairs whose odds reach the threshold
 * @param byRules edges of pairs that a rule links
 */
public record ScoringSlice(Edges scored, Edges byRules) {

    /** Returns the edges between rows that were separated when their component was split, by positions in the input. */
    public static Edges scoreCutPairs(int slice, Iterable<TableRow> received, SharedState state, CutRows cutRows) {
        Slice rows = new Slice(received, state.totals());
        ScoringSlice found = score(slice, rows, state);
        Edges edges = new Edges();
        edges.addAll(found.scored().filter(cutRows::isCut));
        edges.addAll(found.byRules().filter(cutRows::isCut));
        return rows.sources(edges.atLeast(state.parameters().reviewThreshold()));
    }

    /** Returns whether rows with this key are needed in one slice. */
    static boolean needs(RowKey key) {
        return KeyTags.isRule(key.tag()) || KeyTags.isIdentifier(key.tag());
    }

    /**
     * Compares the pairs of a slice.
     *
     * @param slice number of the slice
     * @param received its rows, in any order
     */
    public static ScoringSlice score(int slice, Iterable<TableRow> received, SharedState state) {
        return score(slice, new Slice(received, state.totals()), state);
    }

    private static ScoringSlice score(int slice, Slice rows, SharedState state) {
        PersonTable table = rows.table();
        Map<Long, int[]> blocks =
                rows.groups(key -> KeyTags.isRule(key.tag()) && state.buckets().sliceOfKey(key.hash()) == slice);
        Map<Long, int[]> identifiers = rows.groups(
                key -> KeyTags.isIdentifier(key.tag()) && state.buckets().sliceOfKey(key.hash()) == slice);
        long[][] keys = rows.rows().stream()
                .map(row -> row.keys().stream()
                        .filter(key -> KeyTags.isRule(key.tag()))
                        .mapToLong(RowKey::hash)
                        .sorted()
                        .toArray())
                .toArray(long[][]::new);
        PairScoring scoring =
                PairScoring.ofPart(table, state.model().context(table), state.scorer(), state.parameters());
        Edges byRules = scoring.ruleEdges((part, parts, visitor) ->
                identifiers.values().forEach(members -> forEachPair(table, members, visitor)));
        Edges scored = scoring.edges(
                (part, parts, visitor) -> blocks.forEach((hash, members) -> forEachPair(table, members, (a, b) -> {
                    // A pair that shares several keys is compared once.
                    if (smallestOfBoth(keys[a], keys[b]) == hash) {
                        visitor.pair(a, b);
                    }
                })),
                0,
                1);
        return new ScoringSlice(rows.numbered(scored), rows.numbered(byRules));
    }

    private static void forEachPair(PersonTable table, int[] members, PairVisitor visitor) {
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                if (table.linkable(members[i], members[j])) {
                    visitor.pair(members[i], members[j]);
                }
            }
        }
    }

    private static long smallestOfBoth(long[] first, long[] second) {
        int i = 0;
        int j = 0;
        while (first[i] != second[j]) {
            if (first[i] < second[j]) {
                i++;
            } else {
                j++;
            }
        }
        return first[i];
    }
}
