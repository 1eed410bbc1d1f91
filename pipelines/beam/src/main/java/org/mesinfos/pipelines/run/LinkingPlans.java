package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.settings.LinkingSettings;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.transforms.LinkingPlan;

/** Reader and validator of the inputs of the linking of persons, before the pipeline starts. */
final class LinkingPlans {

    private LinkingPlans() {}

    /**
     * Returns the plan of the settings, without the decisions in the store; empty if the settings name no model.
     *
     * @throws IOException if the model or the answers are invalid
     * @throws UnverifiedLinkingException if no organisation may link people
     */
    static Optional<LinkingPlan> configured(LinkingSettings linking) throws IOException {
        if (linking.model().isEmpty()) {
            return Optional.empty();
        }
        String model = LinkageModelReader.text(linking.model().get());
        ReviewAnswers answers = linking.answers().isPresent()
                ? ReviewAnswers.read(linking.answers().get())
                : ReviewAnswers.none();
        return Optional.of(new LinkingPlan(
                model,
                answers,
                linking.verified().orElseThrow(UnverifiedLinkingException::new),
                linking.comparison().orElse(null)));
    }

    /** Returns the plan with the decisions in the store added. */
    static Optional<LinkingPlan> of(Optional<LinkingPlan> named, WriteSession session, SubjectDigests digests)
            throws IOException {
        if (named.isEmpty()) {
            return named;
        }
        ReviewAnswers answers = named.get().answers().merge(storedAnswers(session));
        if (!answers.areKeyed()) {
            StoredIdentity stored = StoredIdentity.of(session.store(), digests);
            if (stored.linked().isPresent()) {
                answers = answers.keyed(stored.linked().get().statements(), digests);
            }
        }
        return Optional.of(named.get().withAnswers(answers));
    }

    /** Replaces unkeyed digests in the stored answers of earlier versions. */
    static void writeKeyed(Optional<LinkingPlan> plan, WriteSession session, SubjectDigests digests)
            throws IOException {
        ReviewAnswers stored = storedAnswers(session);
        if (plan.isEmpty() || stored.areKeyed()) {
            return;
        }
        Optional<LinkedPeople> people =
                StoredIdentity.of(session.store(), digests).linked();
        if (people.isPresent()) {
            ReviewAnswers keyed = stored.keyed(people.get().statements(), digests);
            session.decisions().writeReviewAnswers(keyed.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns the clerical decisions in the store. */
    static ReviewAnswers storedAnswers(WriteSession session) throws IOException {
        Optional<byte[]> stored = session.decisions().readReviewAnswers();
        return stored.isEmpty()
                ? ReviewAnswers.none()
                : ReviewAnswers.parse("The store's answers", new String(stored.get(), StandardCharsets.UTF_8));
    }
}
