package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.PairEvidence;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;

/** Explanations of a linkage for the operator: the joins of groups of customers to persons. */
final class LinkExplainer {

    private static final Comparator<PersonLink> LEAST_CERTAIN_FIRST = Comparator.comparingDouble(PersonLink::logOdds)
            .thenComparing(PersonLink::first)
            .thenComparing(PersonLink::second);

    private final PersonNodes nodes;
    private final PersonTable table;
    private final Supplier<Linkage> linkages;

    /**
     * Creates an explainer.
     *
     * @param nodes the people
     * @param table the rows of these people
     * @param linkages creates the linkage of the table, which is needed only for known subjects
     */
    LinkExplainer(PersonNodes nodes, PersonTable table, Supplier<Linkage> linkages) {
        this.nodes = nodes;
        this.table = table;
        this.linkages = linkages;
    }

    /** Returns the joins of groups of customers to persons, the least certain first. */
    List<PersonLink> links() {
        Linkage linkage = linkages.get();
        List<PersonLink> links = new ArrayList<>();
        for (AverageLinkage.ComponentResult outcome : linkage.link().outcomes()) {
            for (AverageLinkage.ClusterPair join : outcome.merges()) {
                int customers = outcome.clusters().stream()
                        .filter(cluster -> contains(cluster, join.first()[0]))
                        .mapToInt(cluster -> cluster.length)
                        .findFirst()
                        .orElseThrow();
                link(join, linkage, customers).ifPresent(links::add);
            }
        }
        links.sort(LEAST_CERTAIN_FIRST);
        return List.copyOf(links);
    }

    /** Returns the joins of the person of one subject, the least certain first; empty if the subject is unknown. */
    List<PersonLink> links(String digest) {
        OptionalInt node = nodes.nodeOfDigest(digest);
        if (node.isEmpty()) {
            return List.of();
        }
        int row = row(node.getAsInt());
        Linkage linkage = linkages.get();
        List<PersonLink> links = new ArrayList<>();
        for (AverageLinkage.ComponentResult outcome : linkage.link().outcomes()) {
            outcome.clusters().stream()
                    .filter(cluster -> contains(cluster, row))
                    .forEach(cluster -> outcome.merges().stream()
                            .filter(join -> contains(cluster, join.first()[0]))
                            .forEach(join -> link(join, linkage, cluster.length).ifPresent(links::add)));
        }
        links.sort(LEAST_CERTAIN_FIRST);
        return List.copyOf(links);
    }

    private Optional<PersonLink> link(AverageLinkage.ClusterPair join, Linkage linkage, int customers) {
        Optional<ProfileStatement> first = firstStatement(join.first());
        Optional<ProfileStatement> second = firstStatement(join.second());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        String firstDigest = nodes.digest(first.get());
        String secondDigest = nodes.digest(second.get());
        Optional<PairEvidence> byRule = byRule(join, linkage);
        return Optional.of(new PersonLink(
                firstDigest,
                first.get().organisation(),
                secondDigest,
                second.get().organisation(),
                byRule.map(LinkExplainer::logOdds).orElse(join.logOdds()),
                byRule.flatMap(PairEvidence::rule),
                customers));
    }

    /** Returns the evidence of the most likely pair that a rule links, which joined the groups; empty if there is none. */
    private static Optional<PairEvidence> byRule(AverageLinkage.ClusterPair join, Linkage linkage) {
        return Arrays.stream(join.first())
                .boxed()
                .flatMap(one -> Arrays.stream(join.second())
                        .mapToObj(other -> linkage.explain(Math.min(one, other), Math.max(one, other))))
                .filter(evidence -> evidence.rule().isPresent())
                .max(Comparator.comparingDouble(PairEvidence::logOdds));
    }

    /** Returns the log odds of a pair of a rule: those of its own evidence, but no more than the errors of the rule permit. */
    private static double logOdds(PairEvidence evidence) {
        return evidence.rule()
                .map(rule -> Math.min(rule.logOdds(), evidence.logOdds()))
                .orElse(evidence.logOdds());
    }

    private static boolean contains(int[] rows, int row) {
        return Arrays.stream(rows).anyMatch(member -> member == row);
    }

    private int row(int node) {
        for (int row = 0; row < table.size(); row++) {
            if (table.sourceIndex(row) == node) {
                return row;
            }
        }
        throw new IllegalStateException("Every node has a row");
    }

    private Optional<ProfileStatement> firstStatement(int[] rows) {
        return nodes.firstStatement(Arrays.stream(rows).map(table::sourceIndex));
    }
}
