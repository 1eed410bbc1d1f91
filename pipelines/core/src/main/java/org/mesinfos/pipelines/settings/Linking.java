package org.mesinfos.pipelines.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How people of different organisations are linked, beyond the registry.
 *
 * @param model file of a learnt model; without it nobody is linked
 * @param answers file of what the operator says of pairs, beside what the store keeps
 */
public record Linking(Optional<Path> model, Optional<Path> answers) {

    /** The model that comes with the program, learnt from invented people. */
    public static final Path INVENTED_PEOPLE = Path.of("invented-people");

    /** Nobody is linked. */
    public static final Linking NONE = new Linking(Optional.empty(), Optional.empty());
}
