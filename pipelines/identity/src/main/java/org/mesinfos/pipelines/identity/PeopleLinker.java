package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.Linked;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.learnt.LearntModel;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.Profiles;

/** Links people by their profiles. The result depends on the input only, not on its order. */
public final class PeopleLinker {

    /** One worker has all of them in memory, at about two kilobytes each. */
    private static final int MOST_PEOPLE = 10_000_000;

    /** Limits a chunk to some hundred megabytes. */
    private static final int PIECE_PEOPLE = 500_000;

    private final PersonNodes nodes;
    private final PersonTable table;

    private PeopleLinker(PersonNodes nodes, PersonTable table) {
        this.nodes = nodes;
        this.table = table;
    }

    /**
     * Prepares all people with a profile statement.
     *
     * @param owners resolves references by registry and links
     * @throws TooManyPeopleException if there are more people than one worker can link
     */
    public static PeopleLinker of(Profiles profiles, IdentityTable owners, Registry registry, Answers answers)
            throws TooManyPeopleException {
        PersonNodes nodes = PersonNodes.of(profiles, owners, registry, answers);
        if (nodes.size() > MOST_PEOPLE) {
            throw new TooManyPeopleException(nodes.size(), MOST_PEOPLE);
        }
        PersonTableBuilder builder = new PersonTableBuilder();
        for (int node = 0; node < nodes.size(); node++) {
            builder.add(nodes.node(node).features(), PersonTable.MAY_REPEAT);
        }
        return new PeopleLinker(nodes, builder.build());
    }

    /** Trains a model on all people. */
    public LearntModel train() {
        return LearntModel.train(table, new CandidatePairs(table));
    }

    /** Returns the number of people. */
    public int size() {
        return nodes.size();
    }

    /**
     * Creates the linkage of all people, which can be computed in parts.
     *
     * @param trained the model
     */
    public Linkage linkage(LearntModel trained) {
        return trained.linkage(
                table, new CandidatePairs(table), (a, b) -> nodes.apart(table.source(a), table.source(b)));
    }

    /**
     * Returns the encoded people, from which {@link #linkage(List, LearntModel)} creates the same linkage on another
     * worker.
     */
    public List<byte[]> pieces() {
        List<byte[]> chunks = new ArrayList<>();
        for (int from = 0; from < nodes.size(); from += PIECE_PEOPLE) {
            chunks.add(NodeFile.write(nodes, from, Math.min(nodes.size(), from + PIECE_PEOPLE)));
        }
        return chunks;
    }

    /**
     * Creates the linkage of people who were encoded on another worker.
     *
     * @param chunks their {@link #pieces}, in order
     */
    public static Linkage linkage(List<byte[]> chunks, LearntModel trained) throws IOException {
        return NodeFile.linkage(chunks, trained);
    }

    /**
     * Converts clusters of rows to linked people.
     *
     * @param linked the result of the linkage
     * @param model text of the model file
     * @param profiles the profiles from which this linker was created
     * @param answers the answers from which this linker was created
     */
    public People people(Linked linked, String model, Profiles profiles, Answers answers) {
        SortedMap<String, String> joined = new TreeMap<>();
        TreeSet<People.Member> members = new TreeSet<>();
        for (List<PersonNode> cluster : clusters(linked)) {
            person(cluster).ifPresent(person -> {
                for (PersonNode node : cluster) {
                    node.keys().stream()
                            .filter(key -> !key.equals(person))
                            .forEach(key -> take(key, person, node, joined, members));
                }
            });
        }
        return new People(model, answers, joined, List.copyOf(members), reviews(linked), ProfileFile.write(profiles));
    }

    /**
     * Explains the decision about two subjects. Empty if one of them has no profile statement or leads to several
     * persons.
     *
     * @param first digest of one subject
     * @param second digest of the other subject
     */
    public Optional<PairExplanation> explain(LearntModel trained, String first, String second) {
        OptionalInt one = nodes.ofDigest(first);
        OptionalInt other = nodes.ofDigest(second);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        int a = row(one.getAsInt());
        int b = row(other.getAsInt());
        Linkage linkage = linkage(trained);
        return Optional.of(
                new PairExplanation(decision(one.getAsInt(), other.getAsInt(), a, b, linkage), linkage.explain(a, b)));
    }

    private PairExplanation.Decision decision(int one, int other, int a, int b, Linkage linkage) {
        if (one == other) {
            return PairExplanation.Decision.ONE_PERSON_ALREADY;
        }
        if (nodes.answeredDifferent(one, other)) {
            return PairExplanation.Decision.ANSWERED_DIFFERENT;
        }
        if (nodes.apart(one, other)) {
            return PairExplanation.Decision.REGISTERED_APART;
        }
        Linked linked = linkage.link();
        if (linked.clusters()[a] == linked.clusters()[b]) {
            return PairExplanation.Decision.LINKED;
        }
        boolean unsure = linked.reviews().stream()
                .anyMatch(review -> (holds(review.first(), a) && holds(review.second(), b))
                        || (holds(review.first(), b) && holds(review.second(), a)));
        return unsure ? PairExplanation.Decision.REVIEW : PairExplanation.Decision.SEPARATE;
    }

    private static boolean holds(int[] rows, int row) {
        return Arrays.stream(rows).anyMatch(member -> member == row);
    }

    private int row(int node) {
        for (int row = 0; row < table.size(); row++) {
            if (table.source(row) == node) {
                return row;
            }
        }
        throw new IllegalStateException("Every node has a row");
    }

    private List<List<PersonNode>> clusters(Linked linked) {
        List<List<PersonNode>> clusters = new ArrayList<>();
        int count = Arrays.stream(linked.clusters()).max().orElse(-1) + 1;
        for (int cluster = 0; cluster < count; cluster++) {
            clusters.add(new ArrayList<>(1));
        }
        for (int row = 0; row < table.size(); row++) {
            clusters.get(linked.clusters()[row]).add(nodes.node(table.source(row)));
        }
        return clusters;
    }

    /** Returns the registered id in a cluster, else the smallest id; empty if the cluster has no id. */
    private static Optional<String> person(List<PersonNode> cluster) {
        Optional<String> registered =
                cluster.stream().flatMap(node -> node.registered().stream()).findFirst();
        return registered.or(() -> cluster.stream()
                .flatMap(node -> node.keys().stream())
                .flatMap(key -> PersonNodes.personId(key).stream())
                .min(String::compareTo));
    }

    /** Merges an id into a person, or attributes a subject without an owner to a person. */
    private static void take(
            String key, String person, PersonNode node, SortedMap<String, String> joined, Set<People.Member> members) {
        PersonNodes.personId(key).ifPresent(id -> joined.put(id, person));
        for (ProfileStatement statement : node.statements()) {
            Subject subject = statement.subject();
            members.add(new People.Member(statement.organisation(), subject.kind(), subject.normalised(), person));
        }
    }

    private List<People.Review> reviews(Linked linked) {
        TreeSet<People.Review> reviews = new TreeSet<>();
        for (AverageLinkage.Join review : linked.reviews()) {
            Optional<ProfileStatement> first = first(review.first());
            Optional<ProfileStatement> second = first(review.second());
            if (first.isPresent() && second.isPresent()) {
                reviews.add(review(first.get(), second.get(), (float) review.logOdds()));
            }
        }
        return List.copyOf(reviews);
    }

    private static People.Review review(ProfileStatement one, ProfileStatement other, float logOdds) {
        String digest = digest(one);
        Answers.Pair pair = Answers.Pair.of(digest, digest(other));
        boolean inOrder = pair.first().equals(digest);
        return new People.Review(
                pair, (inOrder ? one : other).organisation(), (inOrder ? other : one).organisation(), logOdds);
    }

    private Optional<ProfileStatement> first(int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> PersonNodes.first(nodes.node(table.source(row))))
                .flatMap(Optional::stream)
                .min((a, b) -> digest(a).compareTo(digest(b)));
    }

    private static String digest(ProfileStatement statement) {
        return SubjectDigest.of(statement.organisation(), Optional.of(statement.subject()));
    }
}
