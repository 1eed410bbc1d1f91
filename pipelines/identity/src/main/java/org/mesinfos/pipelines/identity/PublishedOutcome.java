package org.mesinfos.pipelines.identity;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The outcome that a run has published of the linkage of some people. It decides about two of them without linking again.
 * Immutable.
 */
final class PublishedOutcome {

    private final PersonNodes nodes;
    private final LinkedPeople people;

    /** @param people the result of the linkage of the same nodes */
    PublishedOutcome(PersonNodes nodes, LinkedPeople people) {
        this.nodes = nodes;
        this.people = people;
    }

    /**
     * Returns the decision about two nodes that neither registry nor answers decide. Empty if one of them is a subject without an
     * owner: the run may have published nothing about it.
     */
    Optional<PairExplanation.Decision> decision(int one, int other) {
        Optional<String> person = person(one);
        Optional<String> another = person(other);
        if (person.isEmpty() || another.isEmpty()) {
            return Optional.empty();
        }
        if (person.equals(another)) {
            return Optional.of(PairExplanation.Decision.LINKED);
        }
        ReviewAnswers.DigestPair pair =
                ReviewAnswers.DigestPair.of(representative(person.get()), representative(another.get()));
        return Optional.of(
                people.reviews().stream().anyMatch(review -> review.pair().equals(pair))
                        ? PairExplanation.Decision.REVIEW
                        : PairExplanation.Decision.SEPARATE);
    }

    /** Returns the person to whom the run assigned a node; empty for a subject without an owner. */
    private Optional<String> person(int node) {
        return nodes.node(node).keys().stream()
                .flatMap(key -> PersonNodes.personId(key).stream())
                .findFirst()
                .map(id -> people.mergedIds().getOrDefault(id, id));
    }

    /** Returns the digest of the subject that represents a person in clerical review. */
    private String representative(String person) {
        IntStream withId = IntStream.range(0, nodes.size())
                .filter(node -> person(node).filter(person::equals).isPresent());
        IntStream withoutOwner = people.members().stream()
                .filter(member -> member.person().equals(person))
                .map(member -> nodes.nodeOfDigest(nodes.digest(member.organisation(), member.subject())))
                .flatMapToInt(OptionalInt::stream);
        return nodes.firstStatement(IntStream.concat(withId, withoutOwner))
                .map(nodes::digest)
                .orElseThrow();
    }
}
