package org.mesinfos.pipelines.cli;

import java.util.Optional;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import picocli.CommandLine;

/** Search for the command that a mistyped one resembles most. Stateless. */
final class CommandSuggestion {

    /** Enough for an omitted or doubled letter, or two that are exchanged. */
    private static final int MOST_CHANGES = 2;

    private CommandSuggestion() {}

    /**
     * Returns a sentence that names a mistyped command and the nearest valid one.
     *
     * @param parent the command whose sub-command was mistyped
     * @param arguments all arguments; the first that is no option is the mistyped word
     * @return empty if the word is a command, or resembles none
     */
    static Optional<String> of(CommandLine parent, String... arguments) {
        String path = parent.getCommandSpec().qualifiedName();
        int depth = path.split(" ", -1).length - 1;
        if (parent.getSubcommands().isEmpty() || arguments.length <= depth) {
            return Optional.empty();
        }
        String typed = arguments[depth];
        return parent.getSubcommands().containsKey(typed)
                ? Optional.empty()
                : NameSuggestion.of(typed, parent.getSubcommands().keySet(), MOST_CHANGES)
                        .map(command -> path + " has no command " + typed + ". Did you mean " + command + "?");
    }
}
