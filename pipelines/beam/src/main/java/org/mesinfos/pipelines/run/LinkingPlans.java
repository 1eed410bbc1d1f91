package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.pipelines.identity.Answers;
import org.mesinfos.pipelines.settings.Linking;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.transforms.LinkingPlan;

/** Reads and validates the inputs of the linking of persons, before the pipeline starts. */
final class LinkingPlans {

    private LinkingPlans() {}

    /**
     * Returns the plan of the settings, without the decisions in the store; empty if the settings name no model.
     *
     * @throws IOException if the model or the answers are invalid
     */
    static Optional<LinkingPlan> named(Linking linking) throws IOException {
        if (linking.model().isEmpty()) {
            return Optional.empty();
        }
        String model = NamedModel.text(linking.model().get());
        Answers answers =
                linking.answers().isPresent() ? Answers.read(linking.answers().get()) : Answers.none();
        return Optional.of(new LinkingPlan(model, answers));
    }

    /** Returns the plan with the decisions in the store added. */
    static Optional<LinkingPlan> of(Optional<LinkingPlan> named, WriteSession session) throws IOException {
        return named.isEmpty()
                ? named
                : Optional.of(new LinkingPlan(
                        named.get().model(), named.get().answers().and(kept(session))));
    }

    /** Returns the clerical decisions in the store. */
    static Answers kept(WriteSession session) throws IOException {
        Optional<byte[]> stored = session.answers();
        return stored.isEmpty()
                ? Answers.none()
                : Answers.parse("The store's answers", new String(stored.get(), StandardCharsets.UTF_8));
    }
}
