package org.mesinfos.linkage.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.clustering.LinkConstraint;
import org.mesinfos.linkage.clustering.PairConstraint;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

/** The pairs of rows that deterministic rules link. They depend on the records only. Immutable. */
public final class DeterministicLinks {

    /** Kinds of values that rules evaluate. */
    static final List<ValueKind> KINDS = Stream.concat(
                    IdentifierHolders.KINDS.stream(), Stream.of(ValueKind.PERSONAL_IDENTIFIER))
            .toList();

    private final PairFactsFactory facts;
    private final PersonalValues personalValues;
    /** The smaller row in the upper half, in ascending order. */
    private final long[] pairs;

    private DeterministicLinks(PairFactsFactory facts, PersonalValues personalValues, long[] pairs) {
        this.facts = facts;
        this.personalValues = personalValues;
        this.pairs = pairs;
    }

    /**
     * Evaluates the rules for all rows that share an e-mail address, telephone number, account or personal identifier.
     */
    public static DeterministicLinks of(
            PersonTable table, RecordComparator.ComparisonContext preparation, ContradictionPolicy policy) {
        RecordComparator comparator = preparation.comparator();
        PairComparison comparison = new PairComparison();
        PairFactsFactory facts = facts(table, comparator);
        PairList linkedPairs = new PairList();
        for (ValueKind kind : KINDS) {
            IdentifierHolders.forEachBlock(table, kind, (value, rows) -> {
                for (int i = 0; i < rows.length; i++) {
                    for (int j = i + 1; j < rows.length; j++) {
                        if (rows[i] < rows[j] && table.linkable(rows[i], rows[j])) {
                            comparator.compare(rows[i], rows[j], comparison);
                            if (DeterministicRule.firstMatching(facts.facts(rows[i], rows[j], comparison))
                                    .isPresent()) {
                                linkedPairs.add(pair(rows[i], rows[j]));
                            }
                        }
                    }
                }
            });
        }
        return new DeterministicLinks(facts, new PersonalValues(table, policy), linkedPairs.sorted());
    }

    /** Returns the rules for the rows of a table, which evaluate pairs one at a time and list none. */
    public static DeterministicLinks withoutPairs(
            PersonTable table, RecordComparator.ComparisonContext preparation, ContradictionPolicy policy) {
        return new DeterministicLinks(
                facts(table, preparation.comparator()), new PersonalValues(table, policy), new long[0]);
    }

    private static PairFactsFactory facts(PersonTable table, RecordComparator comparator) {
        return new PairFactsFactory(table, IdentifierHolders.of(table, new HolderComparison(table, comparator)));
    }

    /** Returns whether a rule links two rows. */
    public boolean isLinked(int a, int b) {
        return Arrays.binarySearch(pairs, pair(a, b)) >= 0;
    }

    /** Returns the number of pairs. */
    public int size() {
        return pairs.length;
    }

    /** Returns the smaller row of a pair. */
    public int first(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    /** Returns the larger row of a pair. */
    public int second(int pair) {
        return (int) pairs[pair];
    }

    /** Returns the rule that links two rows with the given comparison. */
    public Optional<DeterministicRule> rule(int a, int b, PairComparison comparison) {
        return DeterministicRule.firstMatching(facts.facts(a, b, comparison));
    }

    /** Returns the veto that bars all rules from linking two rows with the given comparison. */
    public Optional<Veto> veto(int a, int b, PairComparison comparison) {
        return Veto.firstMatching(facts.facts(a, b, comparison));
    }

    /** Returns the personal values that bar two rows with the given comparison from being linked by their odds. */
    public List<Veto> contradictions(int a, int b, PairComparison comparison) {
        return PersonalValues.vetoes(contradicting(a, b, comparison));
    }

    /** Returns the constraint on two rows with the given comparison. */
    public PairConstraint constraint(int a, int b, PairComparison comparison) {
        int contradicting = contradicting(a, b, comparison);
        int agreeing = personalValues.agreeing(a, b, comparison);
        if (isLinked(a, b)) {
            double logOdds =
                    rule(a, b, comparison).map(DeterministicRule::logOdds).orElse(Double.NaN);
            return new PairConstraint(LinkConstraint.MUST_LINK, logOdds, contradicting, agreeing);
        }
        LinkConstraint kind = veto(a, b, comparison).isPresent() ? LinkConstraint.VETOED : LinkConstraint.NONE;
        return new PairConstraint(kind, Double.NaN, contradicting, agreeing);
    }

    /**
     * Returns a bit mask of the values in which two rows contradict each other. The usual name among several given names does not, if
     * the rows share a value that no other given name has.
     */
    private int contradicting(int a, int b, PairComparison comparison) {
        int mask = personalValues.contradicting(a, b, comparison);
        return personalValues.mayBeUsualName(a, b, comparison)
                        && facts.facts(a, b, comparison).shareValueOfOneGivenName()
                ? mask & ~(1 << PairConstraint.NAME_VALUE)
                : mask;
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
