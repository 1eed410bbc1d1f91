package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LastingProfiles;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.identity.PairExplanation;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.ReferenceExplanation;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.identity.trained.TrainedModelFile;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.transforms.SnapshotHistories;
import org.mesinfos.pipelines.transforms.StoredProfiles;

/** Identity evidence of a store, for inspection and clerical review between runs. */
public final class StoredIdentity {

    private final Store store;
    private final Snapshot snapshot;
    private final IdentityEvidence evidence;
    private final SubjectDigests digests;

    private StoredIdentity(Store store, Snapshot snapshot, IdentityEvidence evidence, SubjectDigests digests) {
        this.digests = digests;
        this.store = store;
        this.snapshot = snapshot;
        this.evidence = evidence;
    }

    /**
     * Reads the evidence of the published snapshot.
     *
     * @param digests digests of subjects, by the keys of the store
     */
    public static StoredIdentity of(Store store, SubjectDigests digests) throws IOException {
        Snapshot snapshot = store.currentSnapshot();
        IdentityEvidence evidence = snapshot.identity().isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(store.content().read(snapshot.identity().get()));
        return new StoredIdentity(store, snapshot, evidence, digests);
    }

    /** Returns the persons that the last run linked; empty if it linked none. */
    public Optional<LinkedPeople> linked() {
        return evidence.people();
    }

    /**
     * Returns the profile data of all customers. Reads all rows of a store that was written without a linkage model.
     */
    public ProfileStatements profiles() throws IOException {
        ProfileStatements kept = evidence.people().isPresent()
                ? evidence.people().get().statements()
                : StoredProfiles.read(store, snapshot, digests);
        return LastingProfiles.identifying(kept, SnapshotHistories.horizon(snapshot, digests));
    }

    /**
     * Explains who holds a reference of an organisation, once for each kind of object that it identifies; empty if no
     * delivery states a holder.
     *
     * @param suppressionKey key of the entries of erased people, who are shown without their references; empty if the store
     *     has none
     */
    public List<ReferenceExplanation> explain(
            String organisation, String reference, Optional<PurposeKey> suppressionKey) throws IOException {
        Suppression suppression = suppressionKey.isEmpty()
                ? Suppression.NONE
                : SuppressionEntries.of(suppressionKey.get(), store.content().erasures());
        return ReferenceExplanation.of(evidence, snapshots(), organisation, reference, digests, suppression);
    }

    /** Returns all snapshot deliveries with their as-of dates. */
    public SnapshotHistory snapshots() {
        return SnapshotHistories.of(snapshot);
    }

    /**
     * Explains the decision of the last run about two subjects. Empty if one of them has no profile or leads to several persons.
     *
     * @param people the persons that the last run linked
     * @param personKey the person key of the store; without it, all customers are linked again
     */
    public Optional<PairExplanation> explain(
            LinkedPeople people, ReviewAnswers.DigestPair pair, Optional<PersonKey> personKey) throws IOException {
        TrainedModel model = TrainedModelFile.read("The model in the store", people.model());
        ProfileStatements compared = profiles()
                .retain(statement -> people.verified().contains(statement.organisation()) || isOf(statement, pair));
        return linker(compared, personKey.orElseGet(() -> PersonKey.unknown(digests)))
                .explain(model, pair, people.verified(), personKey.map(key -> people));
    }

    private boolean isOf(ProfileStatement statement, ReviewAnswers.DigestPair pair) {
        String digest = digests.of(statement.organisation(), Optional.of(statement.subject()));
        return digest.equals(pair.first()) || digest.equals(pair.second());
    }

    /** Returns a linker of all customers with profile data, with the registry, links and answers of the last run. */
    public PeopleLinker linker() throws IOException {
        // Linking does not depend on pseudonyms, so any person key will do.
        return linker(profiles(), PersonKey.unknown(digests));
    }

    /**
     * Returns a linker of the customers whom the last run compared: those with profile data of a verified organisation.
     *
     * @param people the persons that the last run linked
     */
    public PeopleLinker linker(LinkedPeople people) throws IOException {
        return linker(
                profiles().retain(statement -> people.verified().contains(statement.organisation())),
                PersonKey.unknown(digests));
    }

    private PeopleLinker linker(ProfileStatements compared, PersonKey personKey) throws IOException {
        IdentityTable owners = IdentityTable.build(
                new IdentityEvidence(
                        evidence.keyFingerprint(),
                        evidence.registry(),
                        evidence.links(),
                        Optional.empty(),
                        evidence.rules()),
                personKey,
                SnapshotHistories.of(snapshot));
        return PeopleLinker.of(
                compared,
                owners,
                evidence.registry(),
                linked().map(LinkedPeople::answers).orElse(ReviewAnswers.none()),
                evidence.rules());
    }

    /**
     * Returns the reasons for which an answer has no effect in the next run; none if no run has linked people yet.
     *
     * @param pair digests of the subjects
     */
    public Set<AnswerObstacle> obstacles(ReviewAnswers.DigestPair pair, ReviewAnswers.MatchDecision decision)
            throws IOException {
        if (linked().isEmpty()) {
            return Set.of();
        }
        return new AnswerCheck(evidence, linked().get(), snapshots(), digests).obstacles(pair, decision, profiles());
    }

    /**
     * Stores a clerical decision for the next run.
     *
     * @param runId id of the writer, for the lease of the store
     * @return number of decisions in the store
     */
    public static int saveAnswer(
            Store store, String runId, ReviewAnswers.DigestPair pair, ReviewAnswers.MatchDecision verdict)
            throws IOException {
        try (WriteSession session = store.openWriteSession(runId)) {
            ReviewAnswers answers = LinkingPlans.storedAnswers(session).with(pair, verdict);
            session.decisions().writeReviewAnswers(answers.text().getBytes(StandardCharsets.UTF_8));
            return answers.size();
        }
    }
}
