package org.mesinfos.pipelines.cli;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import picocli.CommandLine.Model.CommandSpec;

/** Search for the option that a mistyped one resembles most. Stateless. */
final class OptionSuggestion {

    /** One change for every so many letters. */
    private static final int LETTERS_PER_CHANGE = 4;

    private static final int MIN_LETTERS = 3;

    private OptionSuggestion() {}

    /**
     * Returns a sentence that names the first mistyped option and the nearest valid one.
     *
     * @param command the command that was called
     * @param arguments its arguments; those that are valid options are skipped
     * @return empty if no argument resembles an option
     */
    static Optional<String> of(CommandSpec command, List<String> arguments) {
        for (String argument : arguments) {
            String typed = OptionName.of(argument);
            if (typed.startsWith("--")
                    && typed.length() >= MIN_LETTERS
                    && !command.optionsMap().containsKey(typed)) {
                Optional<String> nearest = nearest(command, typed);
                if (nearest.isPresent()) {
                    return nearest.map(option ->
                            command.qualifiedName() + " has no option " + typed + ". Did you mean " + option + "?");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nearest(CommandSpec command, String typed) {
        List<String> options = command.optionsMap().keySet().stream()
                .filter(option -> option.startsWith("--"))
                .toList();
        return NameSuggestion.of(typed, options, Math.max(1, typed.length() / LETTERS_PER_CHANGE));
    }
}
