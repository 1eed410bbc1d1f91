package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.mesinfos.pipelines.run.erasure.ErasureCompletion;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.CalendarDay;

/** Completion of interrupted erasures, and of those that a restored store does not know, at the start of a run. Stateless. */
final class InterruptedErasures {

    private InterruptedErasures() {}

    /** Completes the erasures, and returns the path of their proof in the store; empty if there are none. */
    static Optional<String> complete(
            WriteSession session, ErasureCompletion completion, KeyFolder folder, Settings settings)
            throws IOException {
        Optional<ErasureProof> proof = completion.complete(folder);
        if (proof.isEmpty()) {
            completion.end();
            return Optional.empty();
        }
        SortedMap<String, CalendarDay> people = session.base().erased().people();
        PublishedFolders folders = new PublishedFolders(session.store(), settings);
        List<String> unwritten = new ArrayList<>(folders.erasePresent(people));
        if (FormerTables.publishErased(session, settings).isPresent()) {
            // The end of the run publishes the tables again, and reports the failure.
            unwritten.add(FormerTables.UNWRITTEN);
        }
        List<String> remaining = new ArrayList<>(folders.eraseFormer(people));
        remaining.addAll(unwritten);
        completion.prove(proof.get(), remaining);
        if (unwritten.isEmpty()) {
            // Otherwise a later run proves what is removed from these folders then.
            completion.end();
        }
        return proof.map(written -> "runs/" + session.runId() + "/" + ErasureCompletion.PROOF);
    }
}
