package org.mesinfos.pipelines.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.mesinfos.pipelines.identity.LinkingMode;
import org.mesinfos.pipelines.identity.VerifiedOrganisations;

/**
 * Settings for linking persons across organisations, in addition to the registry.
 *
 * @param model file of a trained model; if empty, persons are not linked
 * @param answers file of clerical decisions, in addition to those in the store
 * @param verified organisations whose profiles may link people; required if a model is named
 * @param comparison way in which workers share the comparison; empty for the one that suits the runner
 */
public record LinkingSettings(
        Optional<Path> model,
        Optional<Path> answers,
        Optional<VerifiedOrganisations> verified,
        Optional<LinkingMode> comparison) {

    /** Creates settings with the way of comparison that suits the runner. */
    public LinkingSettings(Optional<Path> model, Optional<Path> answers, Optional<VerifiedOrganisations> verified) {
        this(model, answers, verified, Optional.empty());
    }

    /** Name of the model that ships with the program, trained on synthetic people. */
    public static final Path BUILT_IN_MODEL = Path.of("invented-people");

    /** Persons are not linked. */
    public static final LinkingSettings NONE =
            new LinkingSettings(Optional.empty(), Optional.empty(), Optional.empty());
}
