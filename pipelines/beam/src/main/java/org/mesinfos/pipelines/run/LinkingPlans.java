package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.pipelines.identity.Answers;
import org.mesinfos.pipelines.settings.Linking;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.transforms.LinkingPlan;

/** Gets together what people are linked by, checked before anything runs. */
final class LinkingPlans {

    private LinkingPlans() {}

    /**
     * The plan that the operator names, without what the store keeps; empty where no model is named.
     *
     * @throws IOException when the model or the answers cannot be used
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

    /** The plan of a run, with what the store keeps. */
    static Optional<LinkingPlan> of(Optional<LinkingPlan> named, WriteSession session) throws IOException {
        return named.isEmpty()
                ? named
                : Optional.of(new LinkingPlan(
                        named.get().model(), named.get().answers().and(kept(session))));
    }

    /** What the store keeps of the operator's answers. */
    static Answers kept(WriteSession session) throws IOException {
        Optional<byte[]> kept = session.answers();
        return kept.isEmpty()
                ? Answers.none()
                : Answers.parse("The store's answers", new String(kept.get(), StandardCharsets.UTF_8));
    }
}
