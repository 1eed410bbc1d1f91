package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.CannotLink;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.sliced.InputRecord;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;

/** Linking of people by their profiles. The result depends on the input only, not on its order. */
public final class PeopleLinker {

    private static final int PEOPLE_PER_BATCH = 5_000;

    /** Limits a part to some hundred megabytes. */
    private static final int PEOPLE_PER_PART = 500_000;

    private final PersonNodes nodes;

    /** Empty if people are linked in slices. */
    private final Optional<PersonTable> wholeTable;

    private PeopleLinker(PersonNodes nodes, Optional<PersonTable> table) {
        this.nodes = nodes;
        this.wholeTable = table;
    }

    /**
     * Prepares all people with a profile statement.
     *
     * @param owners resolves references by registry and links
     * @param rules the countries of national telephone numbers
     * @throws TooManyPeopleException if there are more people than one worker can link
     */
    public static PeopleLinker of(
            ProfileStatements profiles,
            IdentityTable owners,
            Registry registry,
            ReviewAnswers answers,
            ReferenceRules rules)
            throws TooManyPeopleException {
        PersonNodes nodes = PersonNodes.of(profiles, owners, registry, answers, rules);
        LinkingCapacity.ofThisWorker(LinkingMode.COPIES).check(nodes.size());
        PersonTableBuilder builder = new PersonTableBuilder();
        for (int node = 0; node < nodes.size(); node++) {
            builder.add(nodes.node(node).features(), PersonTable.GROUP_WITH_DUPLICATES);
        }
        return new PeopleLinker(nodes, Optional.of(builder.build()));
    }

    /**
     * Prepares all people with a profile statement for linking in slices. The people can neither be linked nor explained
     * here.
     *
     * @param owners resolves references by registry and links
     * @param rules the countries of national telephone numbers
     * @throws TooManyPeopleException if there are more people than one worker can collect
     */
    public static PeopleLinker ofSlices(
            ProfileStatements profiles,
            IdentityTable owners,
            Registry registry,
            ReviewAnswers answers,
            ReferenceRules rules)
            throws TooManyPeopleException {
        PersonNodes nodes = PersonNodes.of(profiles, owners, registry, answers, rules);
        LinkingCapacity.ofThisWorker(LinkingMode.SLICES).check(nodes.size());
        return new PeopleLinker(nodes, Optional.empty());
    }

    /** Passes the people to a consumer in batches, for linking in slices. */
    public void forEachBatch(Consumer<List<InputRecord>> batches) {
        Map<Integer, List<Integer>> different = new HashMap<>();
        for (long pair : nodes.differentPairs()) {
            different
                    .computeIfAbsent((int) (pair >>> 32), person -> new ArrayList<>())
                    .add((int) pair);
            different.computeIfAbsent((int) pair, person -> new ArrayList<>()).add((int) (pair >>> 32));
        }
        for (int from = 0; from < nodes.size(); from += PEOPLE_PER_BATCH) {
            batches.accept(IntStream.range(from, Math.min(nodes.size(), from + PEOPLE_PER_BATCH))
                    .mapToObj(node -> new InputRecord(
                            node,
                            nodes.node(node).features(),
                            PersonConstraints.payload(
                                    nodes.vouching(node),
                                    different.getOrDefault(node, List.of()).stream()
                                            .sorted()
                                            .toList())))
                    .toList());
        }
    }

    /** Returns the people who are never linked, by their positions in the batches. */
    public CannotLink cannotLink() {
        return nodes::cannotLink;
    }

    /** Returns the number of the person of a row; people who are linked in slices are rows in their own order. */
    private int node(int row) {
        return wholeTable.map(table -> table.sourceIndex(row)).orElse(row);
    }

    private PersonTable table() {
        return wholeTable.orElseThrow(() -> new IllegalStateException("These people are linked in slices"));
    }

    /** Trains a model on all people. */
    public TrainedModel train() {
        return TrainedModel.train(table(), new CandidatePairs(table()));
    }

    /** Returns the number of people. */
    public int size() {
        return nodes.size();
    }

    /**
     * Returns a text about each source that exchanges given and family names, whose statements link nobody, sorted.
     */
    public List<String> exchangedNames() {
        return nodes.exchangedNames();
    }

    /**
     * Creates the linkage of all people, which can be computed in parts.
     *
     * @param trained the model
     */
    public Linkage linkage(TrainedModel trained) {
        PersonTable table = table();
        return trained.linkage(
                table,
                new CandidatePairs(table),
                (a, b) -> nodes.cannotLink(table.sourceIndex(a), table.sourceIndex(b)));
    }

    /**
     * Returns the encoded people, from which {@link #linkage(List, TrainedModel)} creates the same linkage on another
     * worker.
     */
    public List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < nodes.size(); from += PEOPLE_PER_PART) {
            parts.add(NodeFile.write(nodes, from, Math.min(nodes.size(), from + PEOPLE_PER_PART)));
        }
        return parts;
    }

    /**
     * Creates the linkage of people who were encoded on another worker.
     *
     * @param parts their {@link #parts}, in order
     */
    public static Linkage linkage(List<byte[]> parts, TrainedModel trained) throws IOException {
        return NodeFile.linkage(parts, trained);
    }

    /**
     * Converts clusters of rows to linked people.
     *
     * @param linked the result of the linkage
     * @param model text of the model file
     * @param profiles the profiles from which this linker was created
     * @param answers the answers from which this linker was created
     */
    public LinkedPeople linkedPeople(
            LinkageResult linked, String model, ProfileStatements profiles, ReviewAnswers answers) {
        SortedMap<String, String> joined = new TreeMap<>();
        TreeSet<LinkedPeople.Member> members = new TreeSet<>();
        for (List<PersonNode> cluster : clusters(linked)) {
            personId(cluster).ifPresent(person -> {
                for (PersonNode node : cluster) {
                    node.keys().stream()
                            .filter(key -> !key.equals(person))
                            .forEach(key -> assign(key, person, node, joined, members));
                }
            });
        }
        return new LinkedPeople(
                model, answers, joined, List.copyOf(members), reviews(linked), ProfileFile.write(profiles));
    }

    /**
     * Explains the decision about two subjects. Empty if one of them has no profile statement or leads to several
     * persons.
     *
     * @param pair digests of the subjects
     * @param verified the organisations whose profiles link people; people of others are compared, but not linked
     * @param published the result of the linkage of these people, with the same ids, that a run has published; if it is empty, all
     *     people are linked again
     */
    public Optional<PairExplanation> explain(
            TrainedModel trained,
            ReviewAnswers.DigestPair pair,
            VerifiedOrganisations verified,
            Optional<LinkedPeople> published) {
        PairExplainer explainer = new PairExplainer(
                nodes,
                table(),
                () -> trained.inspection(table()),
                () -> linkage(trained).link(),
                trained.clusteringParameters().linkThreshold());
        return explainer.explain(pair, verified, published.map(people -> new PublishedOutcome(nodes, people)));
    }

    /**
     * Returns the joins of groups of customers to persons, the least certain first. Joins by registry, links and
     * answers are not included.
     */
    public List<PersonLink> links(TrainedModel trained) {
        return explainer(trained).links();
    }

    /** Returns the joins of the person of one subject, the least certain first; empty if the subject is unknown. */
    public List<PersonLink> links(TrainedModel trained, String digest) {
        return explainer(trained).links(digest);
    }

    private LinkExplainer explainer(TrainedModel trained) {
        return new LinkExplainer(nodes, table(), () -> linkage(trained));
    }

    private List<List<PersonNode>> clusters(LinkageResult linked) {
        List<List<PersonNode>> clusters = new ArrayList<>();
        int count = Arrays.stream(linked.clusters()).max().orElse(-1) + 1;
        for (int cluster = 0; cluster < count; cluster++) {
            clusters.add(new ArrayList<>(1));
        }
        for (int row = 0; row < nodes.size(); row++) {
            clusters.get(linked.clusters()[row]).add(nodes.node(node(row)));
        }
        return clusters;
    }

    /** Returns the registered id in a cluster, else the smallest id; empty if the cluster has no id. */
    private static Optional<String> personId(List<PersonNode> cluster) {
        Optional<String> registered =
                cluster.stream().flatMap(node -> node.registered().stream()).findFirst();
        return registered.or(() -> cluster.stream()
                .flatMap(node -> node.keys().stream())
                .flatMap(key -> PersonNodes.personId(key).stream())
                .min(String::compareTo));
    }

    /** Merges an id into a person, or attributes a subject without an owner to a person. */
    private static void assign(
            String key,
            String person,
            PersonNode node,
            SortedMap<String, String> joined,
            Set<LinkedPeople.Member> members) {
        PersonNodes.personId(key).ifPresent(id -> joined.put(id, person));
        for (ProfileStatement statement : node.statements()) {
            Subject subject = statement.subject();
            members.add(
                    new LinkedPeople.Member(statement.organisation(), subject.kind(), subject.normalised(), person));
        }
    }

    private List<LinkedPeople.Review> reviews(LinkageResult linked) {
        TreeSet<LinkedPeople.Review> reviews = new TreeSet<>();
        for (AverageLinkage.ClusterPair review : linked.reviews()) {
            Optional<ProfileStatement> first = firstStatement(review.first());
            Optional<ProfileStatement> second = firstStatement(review.second());
            if (first.isPresent() && second.isPresent()) {
                reviews.add(review(first.get(), second.get(), (float) review.logOdds()));
            }
        }
        return List.copyOf(reviews);
    }

    private LinkedPeople.Review review(ProfileStatement one, ProfileStatement other, float logOdds) {
        String digest = digest(one);
        ReviewAnswers.DigestPair pair = ReviewAnswers.DigestPair.of(digest, digest(other));
        boolean inOrder = pair.first().equals(digest);
        return new LinkedPeople.Review(
                pair, (inOrder ? one : other).organisation(), (inOrder ? other : one).organisation(), logOdds);
    }

    private Optional<ProfileStatement> firstStatement(int[] rows) {
        return nodes.firstStatement(Arrays.stream(rows).map(this::node));
    }

    private String digest(ProfileStatement statement) {
        return nodes.digest(statement);
    }
}
