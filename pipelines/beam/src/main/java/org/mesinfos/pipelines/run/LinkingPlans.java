package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.settings.LinkingSettings;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.transforms.LinkingPlan;

/** Reads and validates the inputs of the linking of persons, before the pipeline starts. */
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
        return Optional.of(
                new LinkingPlan(model, answers, linking.verified().orElseThrow(UnverifiedLinkingException::new)));
    }

    /** Returns the plan with the decisions in the store added. */
    static Optional<LinkingPlan> of(Optional<LinkingPlan> named, WriteSession session) throws IOException {
        return named.isEmpty()
                ? named
                : Optional.of(new LinkingPlan(
                        named.get().model(),
                        named.get().answers().merge(storedAnswers(session)),
                        named.get().verified()));
    }

    /** Returns the clerical decisions in the store. */
    static ReviewAnswers storedAnswers(WriteSession session) throws IOException {
        Optional<byte[]> stored = session.readReviewAnswers();
        return stored.isEmpty()
                ? ReviewAnswers.none()
                : ReviewAnswers.parse("The store's answers", new String(stored.get(), StandardCharsets.UTF_8));
    }
}
