package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.run.erasure.ErasureCompletion;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.WriteSession;

/** Completion of interrupted erasures, and of those that a restored store does not know, at the start of a run. Stateless. */
final class InterruptedErasures {

    private InterruptedErasures() {}

    /** Completes the erasures, and returns the path of their proof in the store; empty if there are none. */
    static Optional<String> complete(
            WriteSession session, ErasureCompletion completion, KeyFolder folder, Settings settings)
            throws IOException {
        Optional<ErasureProof> proof = completion.complete(folder);
        if (proof.isPresent()) {
            completion.prove(proof.get(), published(session, settings));
        }
        completion.end();
        return proof.map(written -> "runs/" + session.runId() + "/" + ErasureCompletion.PROOF);
    }

    /** Removes erased people from folders outside of the store, and returns texts about what remains there. */
    private static List<String> published(WriteSession session, Settings settings) throws IOException {
        List<String> remaining = new PublishedFolders(session.store(), settings)
                .erase(session.base().erased().people());
        try {
            FormerTables.publish(session, settings);
        } catch (IOException unwritable) {
            // The end of the run publishes the tables again, and reports the failure.
            remaining.add(PersonErasure.UNWRITTEN_TABLES);
        }
        return remaining;
    }
}
