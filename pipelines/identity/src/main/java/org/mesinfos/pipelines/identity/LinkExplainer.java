package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;

/** Explanations of a linkage for the operator: the decision about two subjects, and the joins of a person. */
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

    /**
     * Explains the decision about two subjects. Empty if one of them has no profile statement or leads to several
     * persons.
     *
     * @param first digest of one subject
     * @param second digest of the other subject
     */
    Optional<PairExplanation> explain(String first, String second) {
        OptionalInt one = nodes.nodeOfDigest(first);
        OptionalInt other = nodes.nodeOfDigest(second);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        int a = row(one.getAsInt());
        int b = row(other.getAsInt());
        Linkage linkage = linkages.get();
        return Optional.of(
                new PairExplanation(decision(one.getAsInt(), other.getAsInt(), a, b, linkage), linkage.explain(a, b)));
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
        int a = row(nodes.nodeOfDigest(firstDigest).orElseThrow());
        int b = row(nodes.nodeOfDigest(secondDigest).orElseThrow());
        return Optional.of(new PersonLink(
                firstDigest,
                first.get().organisation(),
                secondDigest,
                second.get().organisation(),
                join.logOdds(),
                linkage.explain(Math.min(a, b), Math.max(a, b)).rule(),
                customers));
    }

    private PairExplanation.Decision decision(int one, int other, int a, int b, Linkage linkage) {
        if (one == other) {
            return PairExplanation.Decision.ALREADY_ONE_PERSON;
        }
        if (nodes.answeredDifferent(one, other)) {
            return PairExplanation.Decision.ANSWERED_DIFFERENT;
        }
        if (nodes.cannotLink(one, other)) {
            return nodes.vouching(one).registered() && nodes.vouching(other).registered()
                    ? PairExplanation.Decision.REGISTERED_DIFFERENT
                    : PairExplanation.Decision.ONE_ORGANISATION;
        }
        LinkageResult linked = linkage.link();
        if (linked.clusters()[a] == linked.clusters()[b]) {
            return PairExplanation.Decision.LINKED;
        }
        boolean unsure = linked.reviews().stream()
                .anyMatch(review -> (contains(review.first(), a) && contains(review.second(), b))
                        || (contains(review.first(), b) && contains(review.second(), a)));
        return unsure ? PairExplanation.Decision.REVIEW : PairExplanation.Decision.SEPARATE;
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
