package org.mesinfos.pipelines.cli.option;

import java.util.Collection;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;

/** Refusal of a name on the command line that nothing has. Stateless. */
public final class UnknownName {

    /** One change for every so many letters. */
    private static final int LETTERS_PER_CHANGE = 4;

    private UnknownName() {}

    /**
     * Returns the refusal with the most similar known name: {@code There is no record "Bil". Did you mean Bill? mesinfos
     * schemas prints all of them.}
     *
     * @param kind noun for all that have such names
     * @param typed name that nothing has
     * @param known names that exist
     * @param remedy sentence that says where they are listed
     */
    public static InvalidUsageException of(String kind, String typed, Collection<String> known, String remedy) {
        int changes = Math.max(1, typed.length() / LETTERS_PER_CHANGE);
        String nearest = NameSuggestion.of(typed, known, changes)
                .map(name -> "Did you mean " + name + "? ")
                .orElse("");
        return new InvalidUsageException("There is no " + kind + " \"" + typed + "\". " + nearest + remedy);
    }
}
