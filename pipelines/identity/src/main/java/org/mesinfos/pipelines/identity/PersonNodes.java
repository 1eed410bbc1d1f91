package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.ReviewAnswers.MatchDecision;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.identity.profiles.StatedNames;
import org.mesinfos.records.SubjectKind;

/**
 * All people with a profile statement, before the model is applied, with their cannot-link constraints. Immutable, and
 * equal for the same statements in any order.
 */
final class PersonNodes {

    /** Prefix of the keys of subjects without an owner; no person id starts with it. */
    private static final String SUBJECT_KEY_PREFIX = "s:";

    private final List<PersonNode> nodes;
    private final List<PersonVouching> vouching;
    private final Map<String, Integer> byDigest;
    private final Set<Long> differentPairs;
    private final SubjectDigests digests;
    private final List<String> exchangedNames;

    private PersonNodes(
            List<PersonNode> nodes,
            Map<String, Integer> byDigest,
            Set<Long> differentPairs,
            SubjectDigests digests,
            List<String> exchangedNames) {
        this.digests = digests;
        this.exchangedNames = exchangedNames;
        this.nodes = nodes;
        this.vouching = nodes.stream().map(PersonVouching::of).toList();
        this.byDigest = byDigest;
        this.differentPairs = differentPairs;
    }

    /**
     * Groups profile statements by person.
     *
     * @param owners resolves references by registry and links
     * @param rules the countries of national telephone numbers
     */
    static PersonNodes of(
            ProfileStatements profiles,
            IdentityTable owners,
            Registry registry,
            ReviewAnswers answers,
            ReferenceRules rules) {
        Set<String> registered = new HashSet<>();
        registry.forEach((customer, person) -> registered.add(person));
        Map<String, String> keyOfDigest = new HashMap<>();
        TreeMap<String, List<ProfileStatement>> statements = new TreeMap<>();
        ProfileStatements distinct = profiles.withoutRepetitions();
        StatedNames names = StatedNames.of(distinct);
        PhoneNumberKinds phones = new PhoneNumberKinds(rules);
        distinct.stream()
                .flatMap(statement -> names.inOrder(statement).stream())
                .map(phones::examined)
                .forEach(statement -> {
                    String digest = owners.digests().of(statement.organisation(), Optional.of(statement.subject()));
                    key(statement.organisation(), statement.subject(), digest, owners)
                            .ifPresent(key -> {
                                keyOfDigest.put(digest, key);
                                statements
                                        .computeIfAbsent(key, first -> new ArrayList<>())
                                        .add(statement);
                            });
                });
        MustLinkGroups answered = new MustLinkGroups(keyOfDigest, registered, answers);
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        statements
                .keySet()
                .forEach(key -> groups.computeIfAbsent(answered.representative(key), first -> new TreeSet<>())
                        .add(key));
        List<PersonNode> nodes = new ArrayList<>();
        Map<String, Integer> nodeOfKey = new HashMap<>();
        for (TreeSet<String> keys : groups.values()) {
            List<ProfileStatement> groupStatements =
                    keys.stream().map(statements::get).flatMap(List::stream).toList();
            keys.forEach(key -> nodeOfKey.put(key, nodes.size()));
            nodes.add(new PersonNode(
                    keys, keys.stream().filter(registered::contains).findFirst(), groupStatements));
        }
        Map<String, Integer> byDigest = new HashMap<>();
        keyOfDigest.forEach((digest, key) -> byDigest.put(digest, nodeOfKey.get(key)));
        Set<Long> different = new HashSet<>();
        answers.forEach((pair, verdict) -> {
            Integer first = byDigest.get(pair.first());
            Integer second = byDigest.get(pair.second());
            if (verdict == MatchDecision.DIFFERENT && first != null && second != null) {
                different.add(packedPair(first, second));
            }
        });
        return new PersonNodes(nodes, byDigest, different, owners.digests(), names.exchangedNames());
    }

    private static Optional<String> key(String organisation, Subject subject, String digest, IdentityTable owners) {
        RowAttribution attribution = owners.resolve(organisation, Optional.of(subject));
        if (attribution instanceof RowAttribution.SinglePerson person) {
            return Optional.of(person.id());
        }
        return attribution == RowAttribution.Unattributed.UNATTRIBUTED && subject.kind() != SubjectKind.CUSTOMER
                ? Optional.of(SUBJECT_KEY_PREFIX + digest)
                : Optional.empty();
    }

    /** Returns the digest of the subject of a statement. */
    String digest(ProfileStatement statement) {
        return digest(statement.organisation(), statement.subject());
    }

    /** Returns the digest of a subject. */
    String digest(String organisation, Subject subject) {
        return digests.of(organisation, Optional.of(subject));
    }

    int size() {
        return nodes.size();
    }

    /** Returns a text about each source that exchanges given and family names, whose statements are left out. */
    List<String> exchangedNames() {
        return exchangedNames;
    }

    PersonVouching vouching(int number) {
        return vouching.get(number);
    }

    PersonNode node(int number) {
        return nodes.get(number);
    }

    /** Returns the node of a subject. */
    OptionalInt nodeOfDigest(String digest) {
        Integer node = byDigest.get(digest);
        return node == null ? OptionalInt.empty() : OptionalInt.of(node);
    }

    /**
     * Returns whether a cannot-link constraint applies to two nodes: by the registry, by the organisations that
     * delivered profiles of them, or because an answer separates them.
     */
    boolean cannotLink(int a, int b) {
        return vouching.get(a).forbidsLink(vouching.get(b))
                || (!differentPairs.isEmpty() && differentPairs.contains(packedPair(a, b)));
    }

    /** Returns whether the operator has answered that two nodes are two people. */
    boolean answeredDifferent(int a, int b) {
        return differentPairs.contains(packedPair(a, b));
    }

    /**
     * Returns the pairs that the operator has answered to be two people, as {@link #packedPair} packs them, in ascending
     * order.
     */
    long[] differentPairs() {
        return differentPairs.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Returns the person id of a key; empty for a subject without an owner. */
    static Optional<String> personId(String key) {
        return key.startsWith(SUBJECT_KEY_PREFIX) ? Optional.empty() : Optional.of(key);
    }

    /** Returns the statement whose subject sorts first; it represents the node in clerical review. */
    static Optional<ProfileStatement> firstStatement(PersonNode node) {
        return node.statements().stream()
                .min(Comparator.comparing(ProfileStatement::organisation)
                        .thenComparing(statement -> statement.subject().kind())
                        .thenComparing(statement -> statement.subject().normalised()));
    }

    /** Returns the statement with the smallest digest among those that represent some nodes; empty if none has a statement. */
    Optional<ProfileStatement> firstStatement(IntStream some) {
        return some.mapToObj(node -> firstStatement(node(node)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(this::digest));
    }

    /** Packs two nodes into one number that does not depend on their order. */
    static long packedPair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
