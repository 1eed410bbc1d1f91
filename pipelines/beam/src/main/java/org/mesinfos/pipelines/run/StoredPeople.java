package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.identity.Answers;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.People;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.profiles.Profiles;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.transforms.StoredProfiles;

/** What a store knows of who its people are, for whoever looks at it between runs. */
public final class StoredPeople {

    private final Store store;
    private final Snapshot snapshot;
    private final IdentityEvidence evidence;

    private StoredPeople(Store store, Snapshot snapshot, IdentityEvidence evidence) {
        this.store = store;
        this.snapshot = snapshot;
        this.evidence = evidence;
    }

    /** Reads it from the snapshot that holds. */
    public static StoredPeople of(Store store) throws IOException {
        Snapshot snapshot = store.current();
        IdentityEvidence evidence = snapshot.identity().isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(store.content().read(snapshot.identity().get()));
        return new StoredPeople(store, snapshot, evidence);
    }

    /** What the last run linked; empty when it linked nobody. */
    public Optional<People> linked() {
        return evidence.people();
    }

    /** What is said of everybody. Reads all rows of a store that was made without a model. */
    public Profiles profiles() throws IOException {
        return evidence.people().isPresent()
                ? evidence.people().get().statements()
                : StoredProfiles.read(store, snapshot);
    }

    /** Everybody of whom something is said, as registry, links and answers of the last run have them. */
    public PeopleLinker linker() throws IOException {
        // Whose pseudonym is which makes no difference to who is whom: any key will do.
        IdentityTable owners = IdentityTable.build(
                List.of(evidence.links()), evidence.registry(), PersonKey.generate(), SnapshotHorizon.none());
        return PeopleLinker.of(
                profiles(),
                owners,
                evidence.registry(),
                linked().map(People::answers).orElse(Answers.none()));
    }

    /**
     * Keeps an answer for the next run.
     *
     * @param runId names the writer
     * @return how many answers the store keeps now
     */
    public static int keep(Store store, String runId, Answers.Pair pair, Answers.Verdict verdict) throws IOException {
        try (WriteSession session = store.write(runId)) {
            Answers answers = LinkingPlans.kept(session).with(pair, verdict);
            session.writeAnswers(answers.text().getBytes(StandardCharsets.UTF_8));
            return answers.size();
        }
    }
}
